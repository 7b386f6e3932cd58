package org.attn4j.testkit.rule;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureShape;

/**
 * The numbers of multiply-adds that a channel gate's weights allow: exactly one if the weights belong to linear layers
 * and kernels over channels and the gate uses one statistic.
 *
 * @param weights the weights that can contribute
 */
record GateProducts(List<WeightProducts> weights) {

    /** If more sums are possible, a message gives only the smallest and the largest. */
    private static final int LISTED = 4;

    static GateProducts of(ChannelGate gate, FeatureShape shape) {
        int statistics = gate.pools(shape).size();
        return new GateProducts(gate.weights(shape).stream()
                .map(weight -> WeightProducts.ofGate(weight, shape.channels(), statistics))
                .filter(products -> !products.isZero())
                .toList());
    }

    /** The violation of a declared number; empty if the weights allow it. */
    Optional<String> violation(long declared) {
        SortedSet<Long> sums = sums();
        if (sums.contains(declared)) {
            return Optional.empty();
        }
        String contributions = weights.isEmpty()
                ? "no weight is multiplied"
                : weights.stream()
                        .map(weight ->
                                "weight \"" + weight.weight() + "\" contributes " + alternatives(weight.possible()))
                        .collect(Collectors.joining(", "));
        String rule = sums.size() > LISTED
                ? "a sum of the following, from " + sums.first() + " to " + sums.last()
                : alternatives(sums);
        return Optional.of("multiplyAdds() is " + declared + ", but must be " + rule + ": " + contributions);
    }

    private SortedSet<Long> sums() {
        SortedSet<Long> sums = new TreeSet<>(List.of(0L));
        for (WeightProducts weight : weights) {
            SortedSet<Long> extended = new TreeSet<>();
            sums.forEach(sum -> weight.possible().forEach(products -> extended.add(sum + products)));
            sums = extended;
        }
        return sums;
    }

    private static String alternatives(SortedSet<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }
}
