package org.attn4j.config.binding;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.document.Node.Null;
import org.attn4j.config.document.NodeFactory;
import org.attn4j.config.document.Problems;
import org.attn4j.core.Provider;
import org.attn4j.core.error.NearestNames;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;

/** A record: its components are the object's keys; a {@link TypedObject} component adds the keys of its provider. */
final class RecordType implements ValueType {

    private final Class<?> type;

    RecordType(Class<?> type) {
        this.type = type;
    }

    @Override
    public String text() {
        return typedObject().isPresent() ? "{\"type\": ...}" : "object";
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return typedObject().isPresent()
                ? scope.typedObject(TypedObjectTypes.kind(typedObject().get()), scope.properties(type))
                : scope.object(scope.properties(type), scope.required(type));
    }

    /** The component that represents the keys of a provider. */
    private Optional<RecordComponent> typedObject() {
        return Arrays.stream(type.getRecordComponents())
                .filter(TypedObjectTypes::isTypedObject)
                .findFirst();
    }

    /** The keys that the record itself has. */
    List<String> names() {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !TypedObjectTypes.isTypedObject(component))
                .map(RecordComponent::getName)
                .toList();
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        Optional<RecordComponent> typedObject = typedObject();
        if (typedObject.isPresent()) {
            return bindTypedObject(typedObject.get(), value, context);
        }
        if (!(value.node() instanceof Members)) {
            return ValueType.reject(value, "an object, {...}");
        }
        rejectUnknownKeys(value, names(), context);
        return construct(value, components(value, context));
    }

    private Optional<Bound<Object>> bindTypedObject(
            RecordComponent component, ConfigValue value, BindingContext context) {
        Class<?> kind = TypedObjectTypes.kind(component);
        if (!TypedObjectTypes.isObject(value, kind, context.registries())) {
            return Optional.empty();
        }
        Optional<Provider<?>> provider = TypedObjectTypes.provider(value, kind, context.registries());
        Map<String, Bound<Object>> bound = components(value, context);
        provider.flatMap(found -> TypedObjectTypes.bind(found, value, names(), context))
                .ifPresent(own -> bound.put(component.getName(), own));
        return construct(value, bound);
    }

    /**
     * Binds the components independently and keeps the valid ones.
     *
     * @param alsoKnown further keys that are allowed but not bound
     * @throws IllegalArgumentException if a component cannot be missing, because it is primitive or a
     *     {@link TypedObject}
     */
    Partial<?> partial(ConfigValue value, BindingContext context, String... alsoKnown) {
        requireSeparable();
        Map<String, Bound<Object>> bound = new LinkedHashMap<>();
        boolean complete = value.node() instanceof Members;
        if (complete) {
            List<String> known = new ArrayList<>(names());
            known.addAll(List.of(alsoKnown));
            rejectUnknownKeys(value, known, context);
            bound.putAll(components(value, context));
        } else {
            ValueType.reject(value, "an object, {...}");
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> bound.get(component.getName()))
                .map(component -> component == null ? null : component.value())
                .toArray();
        complete &= Arrays.stream(values).allMatch(component -> component != null && !isIncomplete(component));
        Record record = (Record) RecordConstruction.of(type, value, values).orElseThrow();
        return new Partial<>(record, tree(bound), complete);
    }

    private void requireSeparable() {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isPrimitive() || TypedObjectTypes.isTypedObject(component)) {
                throw new IllegalArgumentException("component " + component.getName() + " of " + type.getName()
                        + " cannot be missing, so the record can only be bound as a whole");
            }
        }
    }

    private static boolean isIncomplete(Object value) {
        return value instanceof Partial<?> inner && !inner.complete();
    }

    /** Reports each unknown key if the context is strict; a key that null removes is not reported. */
    static void rejectUnknownKeys(ConfigValue value, List<String> known, BindingContext context) {
        if (!context.strict()) {
            return;
        }
        ((Members) value.node()).members().forEach((name, member) -> {
            if (!known.contains(name) && !(member.value() instanceof Null)) {
                String suggestion = NearestNames.question(name, known);
                String help = known.isEmpty()
                        ? "this object has no properties"
                        : suggestion.isEmpty() ? "known: " + String.join(", ", known) : suggestion;
                value.problemAtName(name, member, "unknown property; " + help);
            }
        });
    }

    /**
     * Binds the components independently, so that one bad value does not hide the next; returns the valid ones by name.
     */
    Map<String, Bound<Object>> components(ConfigValue value, BindingContext context) {
        Map<String, Bound<Object>> bound = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!TypedObjectTypes.isTypedObject(component)) {
                component(component, value, context).ifPresent(good -> bound.put(component.getName(), good));
            }
        }
        return bound;
    }

    private Optional<Bound<Object>> component(RecordComponent component, ConfigValue value, BindingContext context) {
        Optional<ConfigValue> given = value.member(component.getName());
        Object written = given.isPresent() ? given.get().node() : value.node().origin();
        return context.cached(
                component,
                written,
                value.problems(),
                () -> given.isPresent()
                        ? ValueTypes.of(component).bind(given.get(), context)
                        : absent(component, value, context));
    }

    private Optional<Bound<Object>> absent(RecordComponent component, ConfigValue value, BindingContext context) {
        String name = component.getName();
        ValueType componentType = ValueTypes.of(component);
        Default annotation = component.getAnnotation(Default.class);
        if (annotation != null) {
            Node written =
                    NodeFactory.parseOrText(annotation.value(), value.node().origin());
            Problems found = new Problems();
            Optional<Bound<Object>> bound = componentType.bind(
                    new ConfigValue(written, value.inner(name, written).pointer(), found), context);
            found.all().stream().findFirst().ifPresent(problem -> {
                throw new PluginException("the default " + annotation.value() + " of component " + name + " of "
                        + type.getName() + " is invalid: " + problem.message());
            });
            return bound;
        }
        if (componentType instanceof OptionalType optional) {
            return Optional.of(new Bound<>(optional.absent(), null));
        }
        Doc doc = component.getAnnotation(Doc.class);
        String rule = context.strict() ? "is missing and has no default" : "is missing";
        value.problemAtMissing(name, rule + (doc == null ? "" : ": " + doc.value()));
        return Optional.empty();
    }

    /** Constructs the record from its components; empty if one is missing or the record rejects them. */
    Optional<Bound<Object>> construct(ConfigValue value, Map<String, Bound<Object>> bound) {
        RecordComponent[] components = type.getRecordComponents();
        if (bound.size() < components.length) {
            return Optional.empty();
        }
        Object[] values = Arrays.stream(components)
                .map(component -> bound.get(component.getName()).value())
                .toArray();
        return RecordConstruction.of(type, value, values).map(record -> new Bound<>(record, tree(bound)));
    }

    /** The tree of the record, with the type and the keys of a typed object first. */
    private Map<String, Object> tree(Map<String, Bound<Object>> bound) {
        Map<String, Object> tree = new LinkedHashMap<>();
        typedObject().map(component -> bound.get(component.getName())).ifPresent(object -> ((Map<?, ?>) object.tree())
                .forEach((name, value) -> tree.put((String) name, value)));
        for (String name : names()) {
            Bound<Object> value = bound.get(name);
            if (value != null && value.tree() != null) {
                tree.put(name, value.tree());
            }
        }
        return tree;
    }
}
