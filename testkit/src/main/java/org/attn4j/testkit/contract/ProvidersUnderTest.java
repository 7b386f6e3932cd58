package org.attn4j.testkit.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.binding.Binder;
import org.attn4j.config.binding.Bound;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Problems;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.PluginFolder;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Kind;
import org.attn4j.core.Provider;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.transform.TransformParameters;

/**
 * The providers on the class path and in a plugin, found as the program finds them. Immutable.
 *
 * @param registries one registry per kind
 * @param plugin the jar or folder of the plugin; empty for the class path only
 */
public record ProvidersUnderTest(Registries registries, Optional<Path> plugin) {

    /** The file name in messages about parameters that come from no file. */
    private static final Path PARAMETERS = Path.of("contract");

    // All components are named "parameters", since the name is part of the pointers in messages.
    private record Attention(AttentionParameters parameters) {}

    private record Backbone(BackboneParameters parameters) {}

    private record Data(DatasetParameters parameters) {}

    private record Transforms(TransformParameters parameters) {}

    /**
     * All providers on the class path.
     *
     * @throws org.attn4j.core.error.PluginException if a provider cannot be used
     */
    public static ProvidersUnderTest classPath() {
        return new ProvidersUnderTest(Registries.discover(List.of(program())), Optional.empty());
    }

    /**
     * All providers on the class path and in a plugin, which is loaded by a separate class loader.
     *
     * @throws org.attn4j.core.error.PluginException if a provider cannot be used
     */
    static ProvidersUnderTest withPlugin(Path plugin) {
        ClassLoader program = ProvidersUnderTest.class.getClassLoader();
        return new ProvidersUnderTest(
                Registries.discover(List.of(program(), PluginFolder.openPlugin(plugin, program))), Optional.of(plugin));
    }

    private static PluginSource program() {
        return PluginSource.classPath(ProvidersUnderTest.class.getClassLoader());
    }

    /** The provider of this kind and name, if it was found. */
    Optional<Provider<?>> provider(Kind<?> kind, String name) {
        return registries.registry(kind).all().stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst();
    }

    /**
     * A module's parameters.
     *
     * @param json as in a configuration, without {@code type}
     * @throws org.attn4j.config.error.ConfigException with all errors in the parameters
     */
    AttentionParameters attention(String type, String json) {
        return bind(Attention.class, type, json).parameters();
    }

    /** A backbone's parameters; see {@link #attention}. */
    BackboneParameters backbone(String type, String json) {
        return bind(Backbone.class, type, json).parameters();
    }

    /** A dataset's parameters; see {@link #attention}. */
    DatasetParameters dataset(String type, String json) {
        return bind(Data.class, type, json).parameters();
    }

    /** A transform's parameters; see {@link #attention}. */
    TransformParameters transform(String type, String json) {
        return bind(Transforms.class, type, json).parameters();
    }

    private <R extends Record> R bind(Class<R> record, String type, String json) {
        Map<String, Object> component = Json.tree(json);
        component.put("type", type);
        Problems problems = new Problems();
        ConfigValue value = ConfigValue.root(ConfigDocument.of(PARAMETERS, Map.of("parameters", component)), problems);
        Optional<R> bound = new Binder(registries).bind(record, value).map(Bound::value);
        problems.throwIfAny(PARAMETERS);
        return bound.orElseThrow();
    }
}
