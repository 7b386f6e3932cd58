package org.attn4j.testkit.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AutodiffModule;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.SubGraph;
import org.attn4j.core.attention.Weight;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.network.LayerFacts;
import org.attn4j.testkit.probe.ModuleProbe;

/**
 * The declared number of multiply-adds is what the module computes, or is not known. The expected number follows
 * <ul>
 *   <li>for a sub-graph, from its layers;
 *   <li>for an autodiff module, from its expression: matrix products and convolutions, of activations with
 *       activations too, and optionally element-wise products with weights and those that are summed;
 *   <li>for a channel gate, from its weights, since it receives only vectors; see {@link WeightProducts};
 *   <li>for a feature-map module there is only a lower bound: it can use a weight at any number of pixels and multiply
 *       activations with activations, but each element of a linear layer or a convolution is multiplied at least once.
 * </ul>
 */
public final class MultiplyAddsAreCorrect implements Rule {

    @Override
    public String name() {
        return "multiply-adds are correct";
    }

    @Override
    public Optional<String> violation(ContractCase testCase) {
        AttentionModule module = testCase.parameters().create();
        long declared = module.multiplyAdds(testCase.shape());
        if (declared == AttentionModule.NOT_COUNTED) {
            return Optional.empty();
        }
        if (declared < 0) {
            return Optional.of("multiplyAdds() is " + declared + ", but must be at least 0, or NOT_COUNTED");
        }
        if (module instanceof SubGraph) {
            long computed = ofLayers(testCase);
            return computed == declared
                    ? Optional.empty()
                    : Optional.of("multiplyAdds() is " + declared + ", but the layers compute " + computed);
        }
        if (module instanceof AutodiffModule) {
            return ofExpression(testCase, module, declared);
        }
        if (module instanceof ChannelGate gate) {
            return GateProducts.of(gate, testCase.shape()).violation(declared);
        }
        return tooFew(module.weights(testCase.shape()), declared);
    }

    private static long ofLayers(ContractCase testCase) {
        try (ModuleProbe probe = new CaseData(testCase).probe(ElementType.FLOAT64, false, false)) {
            return probe.layerFacts().stream()
                    .mapToLong(LayerFacts::multiplyAdds)
                    .sum();
        }
    }

    private static Optional<String> ofExpression(ContractCase testCase, AttentionModule module, long declared) {
        Optional<ModuleProbe.Products> computed;
        try (ModuleProbe probe = new CaseData(testCase).probe(ElementType.FLOAT64, false, false)) {
            computed = probe.products();
        }
        return computed.isEmpty()
                ? tooFew(module.weights(testCase.shape()), declared)
                : difference(declared, computed.get());
    }

    private static Optional<String> difference(long declared, ModuleProbe.Products computed) {
        long min = computed.layers();
        long max = min + computed.elementWise();
        return declared >= min && declared <= max
                ? Optional.empty()
                : Optional.of("multiplyAdds() is " + declared + ", but the expression computes " + min
                        + (max == min ? "" : ", or up to " + max + " with element-wise products"));
    }

    private static Optional<String> tooFew(List<Weight> weights, long declared) {
        List<Weight> factors = weights.stream()
                .filter(weight -> weight.init() instanceof Init.Linear || weight.init() instanceof Init.Convolution)
                .toList();
        long min = factors.stream().mapToLong(Weight::length).sum();
        return declared >= min
                ? Optional.empty()
                : Optional.of("multiplyAdds() is " + declared + ", but must be at least " + min
                        + ", since each element is multiplied at least once: "
                        + factors.stream()
                                .map(weight -> "weight \"" + weight.name() + "\" has " + weight.length() + " elements")
                                .collect(Collectors.joining(", ")));
    }
}
