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
 * Where parts are found as the program finds them: on the class path, and in a plugin. Immutable.
 *
 * @param registries of what can be named
 * @param plugin the jar or folder that is looked into besides; empty: the class path alone
 */
public record ProvidersUnderTest(Registries registries, Optional<Path> plugin) {

    /** What messages call parameters that have no file. */
    private static final Path PARAMETERS = Path.of("contract");

    // The component's name is part of the pointers in messages.
    private record Attention(AttentionParameters parameters) {}

    private record Backbone(BackboneParameters parameters) {}

    private record Data(DatasetParameters parameters) {}

    private record Transforms(TransformParameters parameters) {}

    /**
     * Everything on the class path.
     *
     * @throws org.attn4j.core.error.PluginException where a provider cannot be used
     */
    public static ProvidersUnderTest classPath() {
        return new ProvidersUnderTest(Registries.discover(List.of(program())), Optional.empty());
    }

    /**
     * Everything on the class path and in a plugin, which has a class loader of its own.
     *
     * @throws org.attn4j.core.error.PluginException where a provider cannot be used
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
     * @param json as a configuration has them, without {@code type}
     * @throws org.attn4j.config.error.ConfigException with everything that is wrong
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
        Map<String, Object> part = Json.tree(json);
        part.put("type", type);
        Problems problems = new Problems();
        ConfigValue value = ConfigValue.root(ConfigDocument.of(PARAMETERS, Map.of("parameters", part)), problems);
        Optional<R> bound = new Binder(registries).bind(record, value).map(Bound::value);
        problems.throwIfAny(PARAMETERS);
        return bound.orElseThrow();
    }
}
