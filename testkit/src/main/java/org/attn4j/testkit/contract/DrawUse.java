package org.attn4j.testkit.contract;

import java.util.Optional;
import org.attn4j.core.random.Draw;

/** Tells whether a transform used a draw. */
final class DrawUse {

    private DrawUse() {}

    /** Whether numbers were drawn; draws from both, so neither can be used afterwards. */
    static boolean of(Draw used, Draw unused) {
        return used.uniform() != unused.uniform();
    }

    /** The violation of a transform whose result is the same for all draws; empty if it drew no numbers. */
    static Optional<String> unused(boolean drawn, int draws) {
        return drawn
                ? Optional.of(draws + " draws give the same result, although numbers are drawn; use them, and if these"
                        + " parameters turn the transform off, verify with others")
                : Optional.empty();
    }
}
