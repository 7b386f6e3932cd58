package org.attn4j.study.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.stat.ranking.NaturalRanking;

/**
 * Wilcoxon's signed-rank test, two-sided and exact at any number of pairs, with ties too: every one of the 2^n ways to
 * give the ranks a sign counts. Differences of 0 are left out, equal sizes share their mean rank. The library's own test
 * is not exact with ties, which shares of a few test images often have.
 */
final class Wilcoxon {

    /** Mean ranks are multiples of one half, so doubled ones are whole. */
    private static final int HALVES = 2;

    private Wilcoxon() {}

    /** The test, before any correction; empty where all differences are 0. */
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

    /** The least p that so many unequal pairs can give: all of them on one side. */
    static double smallest(int pairs) {
        return Math.min(1, 2 / Math.pow(2, pairs));
    }

    /** The share of all signs whose sum is at least as far from the middle. */
    private static double share(int[] ranks, int sum) {
        int total = Arrays.stream(ranks).sum();
        double[] shares = new double[total + 1];
        shares[0] = 1;
        for (int rank : ranks) {
            for (int at = total; at >= 0; at--) {
                shares[at] = (shares[at] + (at < rank ? 0 : shares[at - rank])) / 2;
            }
        }
        double far = 0;
        for (int at = 0; at <= total; at++) {
            far += Math.abs(2 * at - total) >= Math.abs(2 * sum - total) ? shares[at] : 0;
        }
        return Math.min(1, far);
    }
}
