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
 * The number of products is what the module computes with its weights. It is known of
 * <ul>
 *   <li>a sub-graph from its layers;
 *   <li>an autodiff module from its expression: products of matrices and convolutions, and with or without each
 *       element-wise product with a weight;
 *   <li>a channel gate from its weights, for it sees vectors alone; see {@link WeightProducts};
 *   <li>a feature-map module from below alone: at how many places it uses a weight is its own choice, but each element
 *       of a linear layer or a convolution multiplies once at least.
 * </ul>
 */
public final class MultiplyAddsAreTrue implements Rule {

    @Override
    public String name() {
        return "multiply-adds are true";
    }

    @Override
    public Optional<String> broken(ContractCase one) {
        AttentionModule module = one.parameters().create();
        long declared = module.multiplyAdds(one.shape());
        if (declared < 0) {
            return Optional.of("multiplyAdds() is negative: " + declared);
        }
        if (module instanceof SubGraph) {
            long computed = ofLayers(one);
            return computed == declared
                    ? Optional.empty()
                    : Optional.of("multiplyAdds() is " + declared + ", the layers compute " + computed);
        }
        if (module instanceof AutodiffModule) {
            return ofExpression(one, module, declared);
        }
        if (module instanceof ChannelGate gate) {
            return GateProducts.of(gate, one.shape()).differing(declared);
        }
        return tooFew(module.weights(one.shape()), declared);
    }

    private static long ofLayers(ContractCase one) {
        try (ModuleProbe probe = new CaseData(one).probe(ElementType.FLOAT64, false, false)) {
            return probe.layerFacts().stream()
                    .mapToLong(LayerFacts::multiplyAdds)
                    .sum();
        }
    }

    private static Optional<String> ofExpression(ContractCase one, AttentionModule module, long declared) {
        Optional<ModuleProbe.Products> computed;
        try (ModuleProbe probe = new CaseData(one).probe(ElementType.FLOAT64, false, false)) {
            computed = probe.products();
        }
        return computed.isEmpty() ? tooFew(module.weights(one.shape()), declared) : differing(declared, computed.get());
    }

    private static Optional<String> differing(long declared, ModuleProbe.Products computed) {
        long least = computed.layers();
        long most = least + computed.elementWise();
        return declared >= least && declared <= most
                ? Optional.empty()
                : Optional.of("multiplyAdds() is " + declared + ", the expression computes " + least
                        + (most == least ? "" : ", or up to " + most + " with element-wise products"));
    }

    private static Optional<String> tooFew(List<Weight> weights, long declared) {
        List<Weight> factors = weights.stream()
                .filter(weight -> weight.init() instanceof Init.Linear || weight.init() instanceof Init.Convolution)
                .toList();
        long least = factors.stream().mapToLong(Weight::length).sum();
        return declared >= least
                ? Optional.empty()
                : Optional.of("multiplyAdds() is " + declared + ", must be at least " + least
                        + ", for each element multiplies once or more: "
                        + factors.stream()
                                .map(weight -> "weight \"" + weight.name() + "\" has " + weight.length())
                                .collect(Collectors.joining(", ")));
    }
}
