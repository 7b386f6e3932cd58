package org.attn4j.trainer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many times as fast as another, round by round: what a round does to both cancels out.
 *
 * <p>The interval holds the true median with a probability of at least 95 %. It lies between two of the ordered ratios,
 * counted from both ends by the binomial distribution, so it assumes nothing about how the machine's noise is
 * distributed; fewer than six rounds have none.
 *
 * @param ratio the median of the rounds' ratios
 * @param low the interval's lower end
 * @param high its upper end
 */
public record PairedRatio(double ratio, Optional<Double> low, Optional<Double> high) {

    /** What lies outside of the interval on one side at most: half of 5 %. */
    private static final double TAIL = 0.025;

    /**
     * The ratio of two series of rates.
     *
     * @param rates by round, at least one
     * @param others of the same rounds
     */
    public static PairedRatio of(List<Double> rates, List<Double> others) {
        if (rates.size() != others.size()) {
            throw new IllegalArgumentException(
                    rates.size() + " rounds cannot be paired with " + others.size() + " rounds");
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rates.size(); round++) {
            ratios.add(rates.get(round) / others.get(round));
        }
        double[] sorted = Spread.sorted(ratios);
        int cut = cut(sorted.length);
        return cut == 0
                ? new PairedRatio(Spread.median(sorted), Optional.empty(), Optional.empty())
                : new PairedRatio(
                        Spread.median(sorted), Optional.of(sorted[cut - 1]), Optional.of(sorted[sorted.length - cut]));
    }

    /** The largest k with P(fewer than k of n ratios lie below their median) within the tail; 0 where there is none. */
    private static int cut(int n) {
        double probability = Math.pow(0.5, n);
        double sum = probability;
        int cut = 0;
        while (sum <= TAIL) {
            cut++;
            probability *= (double) (n - cut + 1) / cut;
            sum += probability;
        }
        return cut;
    }
}
