package org.attn4j.cli.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.Registries;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.trainer.config.Purpose;
import org.attn4j.trainer.config.RunConfigurationReader;
import org.attn4j.trainer.model.Models;

/** Networks as configurations describe them, of all parts of the program. */
final class NetworkOf {

    static final Registries REGISTRIES = PluginDiscovery.discover(List.of());

    private NetworkOf() {}

    /**
     * A float32 network on DL4J's layers, with seed 7.
     *
     * @param backbone the configuration's object
     * @param attention the configuration's object
     */
    static NetworkSpec json(String backbone, String attention, int classes, int size) {
        List<Map<String, Object>> transforms = List.of(Map.of("type", "resize", "size", size));
        Map<String, Object> tree = Map.of(
                "name",
                "networks",
                "dataset",
                Map.of("type", "sample", "train", transforms, "test", transforms),
                "model",
                Map.of("backbone", Json.tree(backbone), "attention", Json.tree(attention)));
        return Models.spec(
                new RunConfigurationReader(REGISTRIES, AcceleratorSelection.none())
                        .read(ConfigDocument.of(Path.of("networks.json"), tree), Purpose.TRAINING)
                        .model(),
                classes,
                size,
                InitScheme.PADDLE,
                7);
    }
}
