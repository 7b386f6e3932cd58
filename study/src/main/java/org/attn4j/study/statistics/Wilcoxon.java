package org.attn4j.study.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.stat.ranking.NaturalRanking;

/**
 * Wilcoxon's signed-rank test, two-sided and exact at any number of pairs, with ties too: all 2^n assignments
 * of signs to the ranks are counted. Differences of 0 are left out, equal sizes share their mean rank. The library's own
 * test is not exact with ties, which accuracies over few test images often have.
 */
final class Wilcoxon {

    /** Mean ranks are multiples of one half, so doubled ranks are integers. */
    private static final int HALVES = 2;

    /** The fewest unequal pairs that can give p < 0.05. */
    static final int FEWEST_PAIRS = IntStream.iterate(1, pairs -> pairs + 1)
            .filter(pairs -> smallest(pairs) < Interval.ALPHA)
            .findFirst()
            .orElseThrow();

    private Wilcoxon() {}

    /** The test, before any correction; empty if all differences are 0. */
    static Optional<Significance> test(PairedDifference difference) {
        double[] unequal =
                Arrays.stream(difference.array()).filter(value -> value != 0).toArray();
        if (unequal.length == 0) {
            return Optional.empty();
        }
        double[] ranks =
                new NaturalRanking().rank(Arrays.stream(unequal).map(Math::abs).toArray());
        int[] doubled = Arrays.stream(ranks)
                .mapToInt(rank -> (int) Math.round(HALVES * rank))
                .toArray();
        int positive = 0;
        for (int i = 0; i < unequal.length; i++) {
            positive += unequal[i] > 0 ? doubled[i] : 0;
        }
        double p = share(doubled, positive);
        return Optional.of(new Significance((double) positive / HALVES, p, p));
    }

    /** The smallest p that this many unequal pairs can reach: that of differences that all have the same sign. */
    static double smallest(int pairs) {
        return Math.min(1, 2 / Math.pow(2, pairs));
    }

    /** The share of all assignments of signs whose sum is at least as far from the middle. */
    private static double share(int[] ranks, int sum) {
        int total = Arrays.stream(ranks).sum();
        double[] shares = new double[total + 1];
        shares[0] = 1;
        for (int rank : ranks) {
            for (int at = total; at >= 0; at--) {
                shares[at] = (shares[at] + (at < rank ? 0 : shares[at - rank])) / 2;
            }
        }
        double asExtreme = 0;
        for (int at = 0; at <= total; at++) {
            asExtreme += Math.abs(2 * at - total) >= Math.abs(2 * sum - total) ? shares[at] : 0;
        }
        return Math.min(1, asExtreme);
    }
}
