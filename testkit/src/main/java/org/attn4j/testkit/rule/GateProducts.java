package org.attn4j.testkit.rule;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureShape;

/**
 * The numbers of products that a channel gate's weights allow: exactly one where they are those of linear layers and of
 * kernels over channels, and the gate sees one statistic.
 *
 * @param weights those that can multiply anything
 */
record GateProducts(List<WeightProducts> weights) {

    /** More sums than this are told by the least and the greatest. */
    private static final int LISTED = 4;

    static GateProducts of(ChannelGate gate, FeatureShape shape) {
        int statistics = gate.pools(shape).size();
        return new GateProducts(gate.weights(shape).stream()
                .map(weight -> WeightProducts.ofGate(weight, shape.channels(), statistics))
                .filter(products -> !products.multipliesNothing())
                .toList());
    }

    /** What is wrong with a declared number; nothing where the weights allow it. */
    Optional<String> differing(long declared) {
        SortedSet<Long> sums = sums();
        if (sums.contains(declared)) {
            return Optional.empty();
        }
        String of = weights.isEmpty()
                ? "no weight multiplies"
                : weights.stream()
                        .map(one -> "weight \"" + one.weight() + "\" takes part in " + words(one.possible()))
                        .collect(Collectors.joining(", "));
        String rule = sums.size() > LISTED
                ? "a sum of the following, from " + sums.first() + " to " + sums.last()
                : words(sums);
        return Optional.of("multiplyAdds() is " + declared + ", must be " + rule + ": " + of);
    }

    private SortedSet<Long> sums() {
        SortedSet<Long> sums = new TreeSet<>(List.of(0L));
        for (WeightProducts one : weights) {
            SortedSet<Long> longer = new TreeSet<>();
            sums.forEach(sum -> one.possible().forEach(products -> longer.add(sum + products)));
            sums = longer;
        }
        return sums;
    }

    private static String words(SortedSet<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }
}
