package org.attn4j.testkit.contract;

import java.util.Optional;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.SubGraph;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.engine.ElementType;
import org.attn4j.core.engine.LayerFacts;
import org.attn4j.core.engine.ModuleProbe;

/**
 * The number of products is what the module computes. Of a sub-graph it is that of its layers. The other forms compute
 * as they like; there it must at least be the products of linear layers and convolutions, each of whose weights takes
 * part once or more.
 */
final class MultiplyAddsAreTrue implements Rule {

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
            long computed = computed(one);
            return computed == declared
                    ? Optional.empty()
                    : Optional.of("multiplyAdds() is " + declared + ", the layers compute " + computed);
        }
        for (Weight weight : module.weights(one.shape())) {
            boolean factor = weight.init() instanceof Init.Linear || weight.init() instanceof Init.Convolution;
            if (factor && weight.length() > declared) {
                return Optional.of("multiplyAdds() is " + declared + ", but weight \"" + weight.name() + "\" alone has "
                        + weight.length() + " elements that each multiply at least once");
            }
        }
        return Optional.empty();
    }

    private static long computed(ContractCase one) {
        try (ModuleProbe probe = new Material(one).probe(ElementType.FLOAT64, false, false)) {
            return probe.layerFacts().stream()
                    .mapToLong(LayerFacts::multiplyAdds)
                    .sum();
        }
    }
}
