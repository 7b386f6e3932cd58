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
 * A module keeps nothing of a site in itself: one instance at four places of a network computes what four instances do.
 */
public final class SitesAreIndependent implements Rule {

    private static final double TOLERANCE = 1e-9;

    /** Hands out one instance again and again. */
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
    public Optional<String> broken(ContractCase one) {
        return sharing(one).or(() -> untrue(one));
    }

    /** State outside the instance leaks between separate instances too: the gradient of the whole network tells. */
    private static Optional<String> untrue(ContractCase one) {
        try (Network network = SmallNetwork.of(one, one.parameters(), false)) {
            List<Tensor> weights = network.tensors().stream()
                    .filter(tensor -> tensor.attention() && tensor.trained())
                    .toList();
            // Drawn anew: initial values such as 0 lie on the kinks of activations.
            weights.forEach(tensor -> network.write(tensor, CaseData.draw(one, tensor.key(), tensor.length())));
            double[] at = joined(weights, network::read);
            SmallNetwork.pass(network, one);
            double[] gradient = joined(weights, network::readGradient);
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= one.batch();
            }
            FiniteDifferences differences = new FiniteDifferences(at, changed -> {
                int from = 0;
                for (Tensor tensor : weights) {
                    int to = from + Math.toIntExact(tensor.length());
                    network.write(tensor, Arrays.copyOfRange(changed, from, to));
                    from = to;
                }
                return SmallNetwork.pass(network, one);
            });
            return differences.differing(
                    "with several uses in one network the gradient", i -> element(weights, i), gradient, one.seed());
        }
    }

    /** The name of an element of the joined tensors. */
    private static String element(List<Tensor> tensors, int place) {
        long index = place;
        for (Tensor tensor : tensors) {
            if (index < tensor.length()) {
                return "element " + index + " of weight " + tensor.key() + ",";
            }
            index -= tensor.length();
        }
        throw new IllegalArgumentException("there is no element " + place);
    }

    private static double[] joined(List<Tensor> tensors, Function<Tensor, double[]> values) {
        return tensors.stream()
                .flatMapToDouble(tensor -> Arrays.stream(values.apply(tensor)))
                .toArray();
    }

    private static Optional<String> sharing(ContractCase one) {
        AttentionParameters shared = new Shared(one.parameters().create());
        try (Network separate = SmallNetwork.of(one, one.parameters(), false);
                Network together = SmallNetwork.of(one, shared, false)) {
            SmallNetwork.pass(separate, one);
            SmallNetwork.pass(together, one);
            for (int i = 0; i < separate.tensors().size(); i++) {
                Tensor tensor = separate.tensors().get(i);
                Optional<String> wrong = Difference.of(
                        "with one instance at all sites the gradient of " + tensor.key(),
                        together.readGradient(together.tensors().get(i)),
                        separate.readGradient(tensor),
                        TOLERANCE);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
            return Optional.empty();
        }
    }
}
