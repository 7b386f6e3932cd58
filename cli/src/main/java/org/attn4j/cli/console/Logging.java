package org.attn4j.cli.console;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Configures the libraries' logs. */
public final class Logging {

    private Logging() {}

    /** DL4J warns of a shape of size 0, which it created itself, whenever a linear layer follows a convolution. */
    private static final Logger TALKATIVE = Logger.getLogger("org.deeplearning4j.nn.conf.inputs.InputType");

    /**
     * Shows warnings and errors, or with debug everything, one line each, and reports the unpacking of native libraries.
     *
     * <p>Must be called before a library logs.
     */
    public static void configure(boolean debug, Console console) {
        // Read once, when the first record is formatted: level, logger, message, trace.
        System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s %3$s: %5$s%6$s%n");
        Level level = debug ? Level.FINE : Level.WARNING;
        Logger root = Logger.getLogger("");
        root.setLevel(level);
        TALKATIVE.setLevel(debug ? level : Level.SEVERE);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(level);
        }
        UnpackingNotice.on(console);
    }
}
