package org.attn4j.cli.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Ends this process when its standard input closes. A process that trains a run for another one must not outlive it, and a
 * pipe is closed by the system however its other end was ended.
 */
public final class ParentWatch {

    /** The system property that a process sets for its children. */
    public static final String PROPERTY = "attn4j.child";

    /** That of an interrupted process: finished epochs are kept. */
    private static final int INTERRUPTED = 130;

    private ParentWatch() {}

    /** Starts to watch, in a thread of its own, if the property is {@code true}. */
    public static void startIfChild() {
        if (Boolean.getBoolean(PROPERTY)) {
            Thread watch = new Thread(() -> awaitEnd(System.in), "parent-watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    /** Halts without shutdown hooks, because nobody is left to read what they print, and files are replaced whole. */
    private static void awaitEnd(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // A broken pipe is a closed one.
        }
        Runtime.getRuntime().halt(INTERRUPTED);
    }
}
