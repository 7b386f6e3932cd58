package org.attn4j.trainer.bench;

import java.util.List;

/**
 * What one contender did in each round, in images a second.
 *
 * @param train by round
 * @param infer by round
 */
public record Rates(List<Double> train, List<Double> infer) {

    /** Keeps copies. */
    public Rates {
        train = List.copyOf(train);
        infer = List.copyOf(infer);
    }
}
