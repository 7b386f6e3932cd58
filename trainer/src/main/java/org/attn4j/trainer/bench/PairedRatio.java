package org.attn4j.trainer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ratio of two contenders' rates, paired by round, so that what affects both in a round cancels out.
 *
 * <p>The interval contains the true median with a probability of at least 95 %. Its ends are two of the sorted ratios,
 * chosen by the binomial distribution, so it assumes nothing about the distribution of the machine's noise. Fewer than
 * six rounds give no interval.
 *
 * @param ratio the median of the rounds' ratios
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 */
public record PairedRatio(double ratio, Optional<Double> low, Optional<Double> high) {

    /** The highest probability outside the interval on one side: half of 5 %. */
    private static final double TAIL = 0.025;

    /**
     * Computes the ratio of two series of rates.
     *
     * @param rates the rates by round, at least one
     * @param others the other contender's rates in the same rounds
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

    /**
     * The largest k for which P(fewer than k of n ratios are below their median) is at most TAIL; 0 if there is none.
     */
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
