package org.attn4j.trainer.bench;

import java.util.List;

/**
 * The rates of one contender in each round, in images per second.
 *
 * @param train training rates by round
 * @param infer inference rates by round
 */
public record Rates(List<Double> train, List<Double> infer) {

    /** Copies the lists. */
    public Rates {
        train = List.copyOf(train);
        infer = List.copyOf(infer);
    }
}
