package org.attn4j.testkit.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.Weight;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.network.Tensor;
import org.attn4j.testkit.probe.ModuleProbe;

/** Counts, storage and training all come from the list of weights. */
public final class WeightsAreTrue implements Rule {

    @Override
    public String name() {
        return "weights are true";
    }

    @Override
    public Optional<String> broken(ContractCase one) {
        AttentionModule module = one.parameters().create();
        List<Weight> weights = module.weights(one.shape());
        List<String> names = weights.stream().map(Weight::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            return Optional.of("weights() names one twice: " + names);
        }
        if (!weights.equals(one.parameters().create().weights(one.shape()))) {
            return Optional.of("weights() differs from one call to the next");
        }
        try (ModuleProbe probe = new CaseData(one).probe(ElementType.FLOAT64, false, false)) {
            String declared = weights.stream().map(this::sizes).sorted().collect(Collectors.joining(", "));
            String found = probe.weights().stream().map(this::sizes).sorted().collect(Collectors.joining(", "));
            return declared.equals(found)
                    ? Optional.empty()
                    : Optional.of("weights() declares " + declared + "; the network has " + found);
        }
    }

    private String sizes(Weight weight) {
        return weight.name() + " of " + weight.length();
    }

    private String sizes(Tensor tensor) {
        return ModuleProbe.name(tensor) + " of " + tensor.length();
    }
}
