package org.attn4j.cli.console;

/**
 * Says what becomes of the work when the process is told to stop (Ctrl-C) before it is closed. The exit code, 130, is the
 * virtual machine's own.
 */
public final class InterruptNotice implements AutoCloseable {

    private final Thread hook;

    private InterruptNotice(Thread hook) {
        this.hook = hook;
    }

    /** From now on until closed, a stop is commented on by this sentence. */
    public static InterruptNotice saying(Console console, String sentence) {
        Thread hook = new Thread(() -> console.note(System.lineSeparator() + sentence), "interrupt-notice");
        Runtime.getRuntime().addShutdownHook(hook);
        return new InterruptNotice(hook);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
