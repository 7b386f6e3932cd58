package org.attn4j.testkit.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.Weight;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.network.Tensor;
import org.attn4j.testkit.probe.ModuleProbe;

/**
 * The list of weights has unique names and matches the network's tensors: counts, storage and training all depend on
 * it.
 */
public final class WeightsMatchTheNetwork implements Rule {

    @Override
    public String name() {
        return "weights match the network";
    }

    @Override
    public Optional<String> violation(ContractCase testCase) {
        AttentionModule module = testCase.parameters().create();
        List<Weight> weights = module.weights(testCase.shape());
        List<String> names = weights.stream().map(Weight::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            return Optional.of("weights() contains a name twice: " + names);
        }
        if (!weights.equals(testCase.parameters().create().weights(testCase.shape()))) {
            return Optional.of("weights() differs from one call to the next");
        }
        try (ModuleProbe probe = new CaseData(testCase).probe(ElementType.FLOAT64, false, false)) {
            String declared = weights.stream().map(this::sizes).sorted().collect(Collectors.joining(", "));
            String found = probe.weights().stream().map(this::sizes).sorted().collect(Collectors.joining(", "));
            return declared.equals(found)
                    ? Optional.empty()
                    : Optional.of("weights() declares " + declared + ", but the network has " + found);
        }
    }

    private String sizes(Weight weight) {
        return weight.name() + " of " + weight.length();
    }

    private String sizes(Tensor tensor) {
        return ModuleProbe.name(tensor) + " of " + tensor.length();
    }
}
