package org.attn4j.testkit.contract;

import java.util.Optional;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.engine.Network;
import org.attn4j.core.engine.Tensor;

/**
 * A module keeps nothing of a site in itself: one instance at four places of a network computes what four instances do.
 */
final class SitesAreIndependent implements Rule {

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
