package org.attn4j.testkit.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;

/**
 * A module stores nothing that belongs to a site: one instance that is attached four times in a network computes the
 * same as four instances.
 */
public final class SitesAreIndependent implements Rule {

    private static final double TOLERANCE = 1e-9;

    /** Parameters that always return the same instance. */
    private record Shared(AttentionModule module) implements AttentionParameters {
        @Override
        public AttentionModule create() {
            return module;
        }
    }

    @Override
    public String name() {
        return "sites are independent";
    }

    @Override
    public Optional<String> violation(ContractCase testCase) {
        return sharedInstance(testCase).or(() -> wrongGradient(testCase));
    }

    /** Static state is shared even by separate instances; the gradient of the whole network reveals it. */
    private static Optional<String> wrongGradient(ContractCase testCase) {
        try (Network network = SmallNetwork.of(testCase, testCase.parameters(), false)) {
            List<Tensor> weights = network.tensors().stream()
                    .filter(tensor -> tensor.attention() && tensor.trained())
                    .toList();
            // Random weights, since initial values such as 0 are at points where activations are not differentiable.
            weights.forEach(tensor -> network.write(tensor, CaseData.draw(testCase, tensor.key(), tensor.length())));
            double[] point = joined(weights, network::read);
            SmallNetwork.pass(network, testCase);
            double[] gradient = joined(weights, network::readGradient);
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= testCase.batch();
            }
            FiniteDifferences differences = new FiniteDifferences(point, changed -> {
                int from = 0;
                for (Tensor tensor : weights) {
                    int to = from + Math.toIntExact(tensor.length());
                    network.write(tensor, Arrays.copyOfRange(changed, from, to));
                    from = to;
                }
                return SmallNetwork.pass(network, testCase);
            });
            return differences.difference(
                    "with several modules in one network the gradient",
                    i -> element(weights, i),
                    gradient,
                    testCase.seed());
        }
    }

    /** The name of an element, given its index in the joined tensors. */
    private static String element(List<Tensor> tensors, int joinedIndex) {
        long index = joinedIndex;
        for (Tensor tensor : tensors) {
            if (index < tensor.length()) {
                return "element " + index + " of weight " + tensor.key() + ",";
            }
            index -= tensor.length();
        }
        throw new IllegalArgumentException("there is no element " + joinedIndex);
    }

    private static double[] joined(List<Tensor> tensors, Function<Tensor, double[]> values) {
        return tensors.stream()
                .flatMapToDouble(tensor -> Arrays.stream(values.apply(tensor)))
                .toArray();
    }

    private static Optional<String> sharedInstance(ContractCase testCase) {
        AttentionParameters shared = new Shared(testCase.parameters().create());
        try (Network separate = SmallNetwork.of(testCase, testCase.parameters(), false);
                Network together = SmallNetwork.of(testCase, shared, false)) {
            SmallNetwork.pass(separate, testCase);
            SmallNetwork.pass(together, testCase);
            for (int i = 0; i < separate.tensors().size(); i++) {
                Tensor tensor = separate.tensors().get(i);
                Optional<String> violation = Difference.find(
                        "with one instance at all sites the gradient of " + tensor.key(),
                        together.readGradient(together.tensors().get(i)),
                        separate.readGradient(tensor),
                        TOLERANCE);
                if (violation.isPresent()) {
                    return violation;
                }
            }
            return Optional.empty();
        }
    }
}
