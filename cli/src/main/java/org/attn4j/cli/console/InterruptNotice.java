package org.attn4j.cli.console;

/**
 * Prints a message if the process is interrupted (Ctrl-C) before this notice is closed. The JVM sets the exit code,
 * 130.
 */
public final class InterruptNotice implements AutoCloseable {

    private final Thread hook;

    private InterruptNotice(Thread hook) {
        this.hook = hook;
    }

    /** Prints this sentence if the process is interrupted before the notice is closed. */
    public static InterruptNotice print(Console console, String sentence) {
        Thread hook = new Thread(() -> console.note(System.lineSeparator() + sentence), "interrupt-notice");
        Runtime.getRuntime().addShutdownHook(hook);
        return new InterruptNotice(hook);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
