package org.attn4j.study.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holm's correction: keeps the chance of any false positive among several tests at the level of one test. */
final class Holm {

    private Holm() {}

    /**
     * Corrected values in the order given: the k-th smallest of m is multiplied by m - k + 1, never falls below a smaller
     * one's and never exceeds 1. Source: S. Holm, A simple sequentially rejective multiple test procedure, 1979.
     */
    static List<Double> corrected(List<Double> values) {
        List<Integer> ascending = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .toList();
        List<Double> corrected = new ArrayList<>(values);
        double floor = 0;
        for (int k = 0; k < ascending.size(); k++) {
            double scaled = values.get(ascending.get(k)) * (ascending.size() - k);
            floor = Math.max(floor, Math.min(1, scaled));
            corrected.set(ascending.get(k), floor);
        }
        return corrected;
    }
}
