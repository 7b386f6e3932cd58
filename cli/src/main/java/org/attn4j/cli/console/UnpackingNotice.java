package org.attn4j.cli.console;

import java.util.HashSet;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports the jars whose native libraries are unpacked at the first start, which takes a while; read from JavaCPP's log. */
final class UnpackingNotice extends Handler {

    /** JavaCPP's loader. A strong reference, because an unreferenced logger loses its handlers. */
    private static final Logger LOADER = Logger.getLogger("org.bytedeco.javacpp.Loader");

    /** Its message before it unpacks: {@code Extracting jar:file:/.../NAME.jar!/path}. */
    private static final Pattern UNPACKING = Pattern.compile("Extracting .*?([^/]+)[.]jar!/.*");

    private final Console console;
    private final Set<String> reported = new HashSet<>();

    UnpackingNotice(Console console) {
        this.console = console;
    }

    /** Starts reporting. Must be called before the loader logs. */
    static void on(Console console) {
        System.setProperty("org.bytedeco.javacpp.logger", "slf4j");
        for (Handler former : LOADER.getHandlers()) {
            LOADER.removeHandler(former);
        }
        LOADER.setLevel(Level.FINE);
        LOADER.addHandler(new UnpackingNotice(console));
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        Matcher unpacking = UNPACKING.matcher(String.valueOf(entry.getMessage()));
        if (unpacking.matches() && reported.add(unpacking.group(1))) {
            console.note("unpacking native libraries of " + unpacking.group(1) + "; this happens once");
        }
    }

    @Override
    public void flush() {
        // Notes are not buffered.
    }

    @Override
    public void close() {
        // The console is not owned by this handler.
    }
}
