package org.attn4j.trainer.saved;

import java.util.Locale;

/** Which of a run's weights. */
public enum WeightChoice {
    /** Those after the last finished epoch. */
    LAST,
    /** Those after the epoch with the best accuracy. */
    BEST;

    /** As files and options have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
