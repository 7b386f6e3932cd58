package org.attn4j.config.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.registry.NamedRegistry;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Named;
import org.attn4j.core.Provider;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.error.UnknownNameException;

/** Finds the provider that an object's {@code type} names, and binds the object to its parameters. */
final class TypedObjectTypes {

    static final String TYPE = "type";

    /** Added if no known name is similar: the provider may belong to a plugin that is not installed. */
    private static final String PLUGIN =
            "; if a plugin provides it, put the plugin's jar in plugins, in ~/.attn4j/plugins or in a folder that"
                    + " --plugins names";

    private TypedObjectTypes() {}

    /** Whether a component of a record represents the keys of a provider. */
    static boolean isTypedObject(RecordComponent component) {
        return component.getType() == TypedObject.class;
    }

    /** The parameter interface of such a component. */
    static Class<?> kind(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    /** Whether the value is an object; reports it if it is not. */
    static boolean isObject(ConfigValue value, Class<?> kind, Registries registries) {
        if (value.node() instanceof Members) {
            return true;
        }
        String example = value.node() instanceof Node.Text text
                ? text.value()
                : registries.forParameters(kind).all().get(0).name();
        ValueType.reject(value, "an object such as {\"type\": \"" + example + "\"}");
        return false;
    }

    /** The provider; empty if there is none of this name, which is then reported. */
    static Optional<Provider<?>> provider(ConfigValue value, Class<?> kind, Registries registries) {
        NamedRegistry<Provider<?>> registry = registries.forParameters(kind);
        Optional<ConfigValue> type = value.member(TYPE);
        if (type.isEmpty()) {
            List<String> known = registry.all().stream().map(Named::name).toList();
            value.problemAtMissing(TYPE, "is missing; known: " + String.join(", ", known));
            return Optional.empty();
        }
        if (!(type.get().node() instanceof Node.Text name)) {
            ValueType.reject(type.get(), "a name in double quotes");
            return Optional.empty();
        }
        try {
            return Optional.of(registry.get(name.value()));
        } catch (UnknownNameException unknown) {
            type.get().problem(unknown.getMessage() + (unknown.suggestions().isEmpty() ? PLUGIN : ""));
            return Optional.empty();
        }
    }

    /** The provider that an object names; empty if it names none, which is not reported. */
    static Optional<Provider<?>> findProvider(ConfigValue value, Class<?> kind, Registries registries) {
        return value.member(TYPE)
                .map(ConfigValue::node)
                .filter(Node.Text.class::isInstance)
                .flatMap(name -> registries.forParameters(kind).find(((Node.Text) name).value()));
    }

    /**
     * The keys that an object of the provider may have: {@code type}, the provider's and those of the record around it.
     *
     * @throws PluginException if a parameter has the name of a reserved key, whatever the record around it is
     */
    private static List<String> keys(Provider<?> provider, RecordType own, List<String> around) {
        List<String> reserved = provider.kind().reservedKeys();
        for (String name : own.names()) {
            if (reserved.contains(name)) {
                throw new PluginException(provider + " has the parameter \"" + name
                        + "\", which is a reserved key; rename the component of "
                        + provider.parameters().getName() + "; reserved for this kind: "
                        + String.join(", ", reserved));
            }
        }
        List<String> known = new ArrayList<>(List.of(TYPE));
        known.addAll(own.names());
        known.addAll(around);
        return known;
    }

    /**
     * Binds a provider's keys of an object; the tree has {@code type} and these keys. Keys that are neither the
     * provider's nor those of the record around it are reported.
     *
     * @param around the keys of that record
     */
    static Optional<Bound<Object>> bind(
            Provider<?> provider, ConfigValue value, List<String> around, BindingContext context) {
        RecordType record = new RecordType(provider.parameters());
        RecordType.rejectUnknownKeys(value, keys(provider, record, around), context);
        return record.construct(value, record.components(value, context))
                .flatMap(bound -> toParameters(provider, value, bound, tree(provider.name(), bound.tree())))
                .map(bound -> new Bound<>(new TypedObject<>(provider.name(), bound.value()), bound.tree()));
    }

    private static Map<String, Object> tree(String type, Object own) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(TYPE, type);
        ((Map<?, ?>) own).forEach((name, value) -> tree.put((String) name, value));
        return tree;
    }

    /** Converts the bound record to parameters; empty if the provider rejects it, which is then reported. */
    static Optional<Bound<Object>> toParameters(
            Provider<?> provider, ConfigValue value, Bound<Object> record, Object tree) {
        try {
            Object parameters = provider.make((Record) record.value());
            if (parameters == null) {
                throw new PluginException(provider + " returned null for " + record.value());
            }
            return Optional.of(new Bound<>(parameters, tree));
        } catch (ParameterException rejected) {
            value.problemBelow(rejected.component(), rejected.getMessage());
            return Optional.empty();
        } catch (PluginException failure) {
            throw failure;
        } catch (RuntimeException | LinkageError failure) {
            throw new PluginException(provider + " failed on " + record.value() + ": " + failure, failure);
        }
    }
}
