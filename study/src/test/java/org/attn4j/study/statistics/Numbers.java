package org.attn4j.study.statistics;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values by seed 1, 2, 3, ... */
final class Numbers {

    /** R's data set sleep: hours of sleep gained by ten persons with drug 1. */
    static final Map<Long, Double> SLEEP_ONE = bySeed(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);

    /** The same persons with drug 2. */
    static final Map<Long, Double> SLEEP_TWO = bySeed(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

    private Numbers() {}

    static Map<Long, Double> bySeed(double... values) {
        Map<Long, Double> bySeed = new LinkedHashMap<>();
        for (double value : values) {
            bySeed.put(bySeed.size() + 1L, value);
        }
        return bySeed;
    }

    /** Differences from zero. */
    static PairedDifference differences(double... values) {
        return PairedDifference.of(bySeed(values), bySeed(new double[values.length]));
    }
}
