package org.attn4j.trainer.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attn4j.core.attention.Weight;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;
import org.attn4j.engine.placement.PlacedModule;
import org.attn4j.runfiles.LearntWeight;

/** Reads the small trained tensors of any attention modules in a network, plugins included. */
final class LearntWeights {

    /** Larger tensors are matrices over channels, too large to show value by value. */
    static final int MAX_VALUES = 64;

    private LearntWeights() {}

    /** The tensors in the order of sites, then of the module's list; frozen modules are left out. */
    static List<LearntWeight> of(Network network) {
        Map<String, Tensor> tensors =
                network.tensors().stream().collect(Collectors.toMap(Tensor::key, Function.identity()));
        return network.spec().attention().modules().stream()
                .filter(module -> !module.frozen())
                .flatMap(module -> of(network, module, tensors))
                .toList();
    }

    private static Stream<LearntWeight> of(Network network, PlacedModule module, Map<String, Tensor> tensors) {
        return module.weights().stream()
                .filter(weight -> weight.trained() && weight.length() <= MAX_VALUES)
                .map(weight -> learnt(module, weight, network.read(tensors.get(module.key() + "/" + weight.name()))));
    }

    private static LearntWeight learnt(PlacedModule module, Weight weight, double[] values) {
        return new LearntWeight(
                module.site(),
                module.position().name(),
                module.index(),
                module.type(),
                weight.name(),
                Arrays.stream(weight.shape()).boxed().toList(),
                IntStream.range(0, values.length)
                        .mapToObj(i -> (float) values[i])
                        .toList());
    }
}
