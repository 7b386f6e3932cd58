package org.attn4j.cli.console;

import java.util.HashSet;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which jars native libraries are unpacked from, which takes a while at the first start: the loader's own log knows. */
final class UnpackingNotice extends Handler {

    /** The loader of the engine's native libraries. Held, since loggers that nobody holds lose their handlers. */
    private static final Logger LOADER = Logger.getLogger("org.bytedeco.javacpp.Loader");

    /** What it logs before it unpacks: {@code Extracting jar:file:/.../NAME.jar!/path}. */
    private static final Pattern UNPACKING = Pattern.compile("Extracting .*?([^/]+)[.]jar!/.*");

    private final Console console;
    private final Set<String> told = new HashSet<>();

    UnpackingNotice(Console console) {
        this.console = console;
    }

    /** From now on the console is told. Must come before the loader's first log. */
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
        if (unpacking.matches() && told.add(unpacking.group(1))) {
            console.note("unpacking native libraries of " + unpacking.group(1) + "; this happens once");
        }
    }

    @Override
    public void flush() {
        // Notes are not held back.
    }

    @Override
    public void close() {
        // The console is another's.
    }
}
