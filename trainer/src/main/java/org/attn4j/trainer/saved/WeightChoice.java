package org.attn4j.trainer.saved;

import java.util.Locale;

/** The choice between a run's saved weights. */
public enum WeightChoice {
    /** The weights after the last finished epoch. */
    LAST,
    /** The weights after the epoch with the best accuracy. */
    BEST;

    /** The name in files and options. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
