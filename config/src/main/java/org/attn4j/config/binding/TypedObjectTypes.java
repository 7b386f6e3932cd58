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

/** Finds the provider that an object's {@code type} names. */
final class TypedObjectTypes {

    static final String TYPE = "type";

    /** Where no name is near, the part may be a plugin's that is not loaded. */
    private static final String PLUGIN =
            "; a plugin's jar belongs in plugins, in ~/.attn4j/plugins, or in a folder that --plugins names";

    private TypedObjectTypes() {}

    /** Whether a component of a record stands for the keys of a provider. */
    static boolean isPart(RecordComponent component) {
        return component.getType() == TypedObject.class;
    }

    /** The interface of parameters of such a component. */
    static Class<?> kind(RecordComponent part) {
        return (Class<?>) ((ParameterizedType) part.getGenericType()).getActualTypeArguments()[0];
    }

    /** Whether the value is an object; tells the problem where it is not. */
    static boolean isObject(ConfigValue value, Class<?> kind, Registries registries) {
        if (value.node() instanceof Members) {
            return true;
        }
        String example = value.node() instanceof Node.Text text
                ? text.value()
                : registries.making(kind).all().get(0).name();
        ValueType.refuse(value, "an object such as {\"type\": \"" + example + "\"}");
        return false;
    }

    /** The provider; nothing where there is none of this name, which is then told. */
    static Optional<Provider<?>> provider(ConfigValue value, Class<?> kind, Registries registries) {
        NamedRegistry<Provider<?>> registry = registries.making(kind);
        Optional<ConfigValue> type = value.member(TYPE);
        if (type.isEmpty()) {
            List<String> known = registry.all().stream().map(Named::name).toList();
            value.problemAt(TYPE, "is missing; known: " + String.join(", ", known));
            return Optional.empty();
        }
        if (!(type.get().node() instanceof Node.Text name)) {
            ValueType.refuse(type.get(), "a name in double quotes");
            return Optional.empty();
        }
        try {
            return Optional.of(registry.get(name.value()));
        } catch (UnknownNameException unknown) {
            type.get().problem(unknown.getMessage() + (unknown.suggestions().isEmpty() ? PLUGIN : ""));
            return Optional.empty();
        }
    }

    /** The provider that an object names, if it names one; reports nothing. */
    static Optional<Provider<?>> named(ConfigValue value, Class<?> kind, Registries registries) {
        return value.member(TYPE)
                .map(ConfigValue::node)
                .filter(Node.Text.class::isInstance)
                .flatMap(name -> registries.making(kind).find(((Node.Text) name).value()));
    }

    /**
     * The keys that an object of the provider may have: {@code type}, its own, and reserved ones.
     *
     * @throws PluginException where a parameter has the name of a reserved key
     */
    private static List<String> keys(Provider<?> provider, RecordType own, List<String> reserved) {
        List<String> known = new ArrayList<>(List.of(TYPE));
        known.addAll(reserved);
        for (String name : own.names()) {
            if (known.contains(name)) {
                throw new PluginException("\"" + provider.name() + "\" has the parameter \"" + name
                        + "\", which is a reserved key; rename the component of "
                        + provider.parameters().getName());
            }
        }
        known.addAll(1, own.names());
        return known;
    }

    /**
     * A provider's part of an object: its parameters, and the tree of {@code type} and its own keys. Keys that are neither
     * its own nor reserved are reported.
     */
    static Optional<Bound<Object>> own(
            Provider<?> provider, ConfigValue value, List<String> reserved, BindingContext context) {
        RecordType record = new RecordType(provider.parameters());
        RecordType.refuseOthers(value, keys(provider, record, reserved), context);
        return record.make(value, record.components(value, context))
                .flatMap(bound -> finish(provider, value, bound, tree(provider.name(), bound.tree())))
                .map(bound -> new Bound<>(new TypedObject<>(provider.name(), bound.value()), bound.tree()));
    }

    private static Map<String, Object> tree(String type, Object own) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(TYPE, type);
        ((Map<?, ?>) own).forEach((name, value) -> tree.put((String) name, value));
        return tree;
    }

    /** The part's parameters from its bound record; empty if they are rejected, which is then reported. */
    static Optional<Bound<Object>> finish(Provider<?> provider, ConfigValue value, Bound<Object> record, Object tree) {
        try {
            Object parameters = provider.make((Record) record.value());
            if (parameters == null) {
                throw new PluginException(provider + " made no parameters of " + record.value());
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
