package org.attn4j.testkit.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.binding.Binder;
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

/**
 * The providers on the class path and in a plugin, found as the program finds them. Immutable.
 *
 * @param registries one registry per kind
 * @param plugin the jar or folder of the plugin; empty for the class path only
 */
public record ProvidersUnderTest(Registries registries, Optional<Path> plugin) {

    /** The file name in messages about parameters that come from no file. */
    private static final Path CONTRACT = Path.of("contract");

    /** The key in messages about parameters. */
    private static final String PARAMETERS = "parameters";

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
     * A component's parameters, bound as in a configuration.
     *
     * @param kind the component's kind
     * @param name its name
     * @param json as in a configuration, without {@code type}
     * @throws org.attn4j.config.error.ConfigException with all errors in the parameters
     * @throws org.attn4j.core.error.PluginException if the component is at fault, for example if a parameter has the
     *     name of a reserved key
     */
    <P> P parameters(Kind<P> kind, String name, String json) {
        Map<String, Object> component = Json.tree(json);
        component.put("type", name);
        Problems problems = new Problems();
        ConfigValue root = ConfigValue.root(ConfigDocument.of(CONTRACT, Map.of(PARAMETERS, component)), problems);
        Optional<P> bound =
                new Binder(registries).bind(kind, root.member(PARAMETERS).orElseThrow());
        problems.throwIfAny(CONTRACT);
        return bound.orElseThrow();
    }

    /** An attention module's parameters; see {@link #parameters}. */
    AttentionParameters attention(String name, String json) {
        return parameters(Kind.ATTENTION, name, json);
    }

    /** A backbone's parameters; see {@link #parameters}. */
    BackboneParameters backbone(String name, String json) {
        return parameters(Kind.BACKBONE, name, json);
    }
}
