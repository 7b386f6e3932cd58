package org.attn4j.cli.console;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that the engine's messages are hidden, and shown again. */
class LoggingTest {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger ENGINE = Logger.getLogger("org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner");

    private final Level before = ROOT.getLevel();

    @AfterEach
    void restoreTheLevel() {
        ROOT.setLevel(before);
    }

    @Test
    void errorsOfTheEngineAreHiddenUntilClosed() {
        ROOT.setLevel(Level.WARNING);
        try (Logging.EngineHidden hidden = Logging.hideEngine()) {
            assertFalse(ENGINE.isLoggable(Level.SEVERE));
            assertTrue(Logger.getLogger("org.attn4j").isLoggable(Level.WARNING));
        }
        assertTrue(ENGINE.isLoggable(Level.SEVERE));
    }

    @Test
    void debugShowsThem() {
        ROOT.setLevel(Level.FINE);
        try (Logging.EngineHidden hidden = Logging.hideEngine()) {
            assertTrue(ENGINE.isLoggable(Level.FINE));
        }
    }
}
