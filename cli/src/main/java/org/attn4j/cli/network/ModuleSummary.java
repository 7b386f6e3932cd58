package org.attn4j.cli.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.config.binding.AttentionReader;
import org.attn4j.config.json.Unwrapped;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Weight;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.ModuleCall;

/**
 * The size of a module for a given input shape. Components are the JSON keys.
 *
 * @param attention the module's name
 * @param parameters number of trained values
 * @param multiplyAdds multiply-adds per image; -1 if the module does not know them
 * @param weights names and sizes of all tensors, running statistics included
 * @param resolved values that the module resolved from the shape, such as {@code kernel = 5}; in JSON they are members of the same object
 */
public record ModuleSummary(
        String attention,
        long parameters,
        long multiplyAdds,
        Map<String, List<Long>> weights,
        @Unwrapped Map<String, Object> resolved) {

    /**
     * Binds the modules of a text and summarises each.
     *
     * @param json as under {@code /model/attention}
     * @throws org.attn4j.config.error.ConfigException if the text is not JSON, or a module or a parameter is wrong
     * @throws org.attn4j.core.error.ParameterException if a module does not fit the shape
     * @throws org.attn4j.core.error.PluginException if a module's code fails
     */
    public static List<ModuleSummary> of(String json, FeatureShape shape, Registries registries) {
        return new AttentionReader(registries)
                .read("--attention", json).stream()
                        .map(entry -> of(entry, shape))
                        .toList();
    }

    private static ModuleSummary of(AttentionEntry entry, FeatureShape shape) {
        String input = "the input " + shape.channels() + "," + shape.height() + "," + shape.width();
        return ModuleCall.run(
                entry.type(), input, () -> of(entry.type(), entry.parameters().create(), shape));
    }

    private static ModuleSummary of(String type, AttentionModule module, FeatureShape shape) {
        Map<String, List<Long>> weights = new LinkedHashMap<>();
        long parameters = 0;
        for (Weight weight : module.weights(shape)) {
            weights.put(weight.name(), Arrays.stream(weight.shape()).boxed().toList());
            parameters += weight.trained() ? weight.length() : 0;
        }
        return new ModuleSummary(type, parameters, module.multiplyAdds(shape), weights, module.resolved(shape));
    }
}
