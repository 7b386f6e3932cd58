package org.attn4j.cli.console;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Configures the libraries' logs. */
public final class Logging {

    private Logging() {}

    /** DL4J warns of a shape of size 0, which it created itself, whenever a linear layer follows a convolution. */
    private static final Logger TALKATIVE = Logger.getLogger("org.deeplearning4j.nn.conf.inputs.InputType");

    /** ND4J logs each operation that fails, with its inputs, and throws an exception too. */
    private static final List<Logger> ENGINE =
            List.of(Logger.getLogger("org.nd4j"), Logger.getLogger("org.deeplearning4j"));

    /** Shows the engine's messages again, from the level of all others, when it is closed. */
    public interface EngineHidden extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Hides the engine's messages, for commands that report its exceptions themselves; with debug they stay visible.
     *
     * @return to be closed when they shall be shown again
     */
    public static EngineHidden hideEngine() {
        if (Logger.getLogger("").isLoggable(Level.FINE)) {
            return () -> {};
        }
        ENGINE.forEach(logger -> logger.setLevel(Level.OFF));
        return () -> ENGINE.forEach(logger -> logger.setLevel(null));
    }

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
