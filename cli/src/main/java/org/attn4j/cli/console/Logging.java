package org.attn4j.cli.console;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What is heard of the libraries' own logs. */
public final class Logging {

    private Logging() {}

    /** Of the engine: warns of a shape of its own making, of size 0, whenever convolutions meet a linear layer. */
    private static final Logger TALKATIVE = Logger.getLogger("org.deeplearning4j.nn.conf.inputs.InputType");

    /**
     * Lets warnings and worse through, or with debug everything; one line each. The console is told what is unpacked.
     *
     * <p>Must come before the first library logs.
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
