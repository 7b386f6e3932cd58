package org.attn4j.cli.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.attn4j.trainer.RunListener;

/**
 * What distinguishes a run's process that another attn4j process started. It ends when its standard input is closed, so
 * it never outlives its parent, however that ends. Its standard output carries the events of the run, one JSON object
 * per line, and nothing else.
 */
public final class ChildProcess {

    /** The system property that is {@code true} in a child. */
    public static final String PROPERTY = "attn4j.child";

    /** What a shell reports for a process that was interrupted; nobody is left to read it. */
    private static final int INTERRUPTED = 130;

    private ChildProcess() {}

    /** Whether this process was started as a child. */
    public static boolean isChild() {
        return Boolean.getBoolean(PROPERTY);
    }

    /** Starts to observe the parent, and directs to standard error what libraries print. Called first, in a child only. */
    public static void obeyParent() {
        System.setOut(System.err);
        Thread watch = new Thread(() -> awaitEnd(System.in), "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** Hooks are not run, since they could wait for a reader that is gone. Checkpoints survive an end at any moment. */
    private static void awaitEnd(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // The parent is gone as well.
        } finally {
            Runtime.getRuntime().halt(INTERRUPTED);
        }
    }

    /** The listener that reports to the parent. */
    public static RunListener events() {
        return new EventWriter(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                System::nanoTime);
    }
}
