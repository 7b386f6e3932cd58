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
import org.attn4j.config.document.Node.Nothing;
import org.attn4j.config.document.NodeFactory;
import org.attn4j.config.document.Problems;
import org.attn4j.core.Provider;
import org.attn4j.core.error.NearestNames;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;

/** A record: its components are the object's keys; a {@link TypedObject} among them stands for the keys of its provider. */
final class RecordType implements ValueType {

    private final Class<?> type;

    RecordType(Class<?> type) {
        this.type = type;
    }

    @Override
    public String text() {
        return part().isPresent() ? "{\"type\": ...}" : "object";
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return part().isPresent()
                ? scope.part(TypedObjectTypes.kind(part().get()), scope.properties(type))
                : scope.object(scope.properties(type), scope.required(type));
    }

    /** The component that stands for the keys of a provider. */
    private Optional<RecordComponent> part() {
        return Arrays.stream(type.getRecordComponents())
                .filter(TypedObjectTypes::isPart)
                .findFirst();
    }

    /** The keys that the record itself has. */
    List<String> names() {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !TypedObjectTypes.isPart(component))
                .map(RecordComponent::getName)
                .toList();
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        Optional<RecordComponent> part = part();
        if (part.isPresent()) {
            return bindWithPart(part.get(), value, context);
        }
        if (!(value.node() instanceof Members)) {
            return ValueType.refuse(value, "an object, {...}");
        }
        refuseOthers(value, names(), context);
        return make(value, components(value, context));
    }

    private Optional<Bound<Object>> bindWithPart(RecordComponent part, ConfigValue value, BindingContext context) {
        Class<?> kind = TypedObjectTypes.kind(part);
        if (!TypedObjectTypes.isObject(value, kind, context.registries())) {
            return Optional.empty();
        }
        Optional<Provider<?>> provider = TypedObjectTypes.provider(value, kind, context.registries());
        Map<String, Bound<Object>> bound = components(value, context);
        provider.flatMap(found -> TypedObjectTypes.own(found, value, names(), context))
                .ifPresent(own -> bound.put(part.getName(), own));
        return make(value, bound);
    }

    /**
     * Binds each component by itself and keeps the good ones, whatever else is wrong.
     *
     * @param alsoKnown keys that are neither the record's nor unknown
     * @throws IllegalArgumentException if a component is primitive, so that it cannot be missing, or a {@link TypedObject}
     */
    Partial<?> partial(ConfigValue value, BindingContext context, String... alsoKnown) {
        requireSeparable();
        Map<String, Bound<Object>> bound = new LinkedHashMap<>();
        boolean complete = value.node() instanceof Members;
        if (complete) {
            List<String> known = new ArrayList<>(names());
            known.addAll(List.of(alsoKnown));
            refuseOthers(value, known, context);
            bound.putAll(components(value, context));
        } else {
            ValueType.refuse(value, "an object, {...}");
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> bound.get(component.getName()))
                .map(part -> part == null ? null : part.value())
                .toArray();
        complete &= Arrays.stream(values).allMatch(part -> part != null && !(isIncomplete(part)));
        Record record = (Record) Construction.of(type, value, values).orElseThrow();
        return new Partial<>(record, tree(bound), complete);
    }

    private void requireSeparable() {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isPrimitive() || TypedObjectTypes.isPart(component)) {
                throw new IllegalArgumentException("component " + component.getName() + " of " + type.getName()
                        + " cannot be missing, so the record is bound as a whole only");
            }
        }
    }

    private static boolean isIncomplete(Object value) {
        return value instanceof Partial<?> inner && !inner.complete();
    }

    /** Reports each key that is not known, if the context is strict; one that is taken away by null is not there. */
    static void refuseOthers(ConfigValue value, List<String> known, BindingContext context) {
        if (!context.strict()) {
            return;
        }
        ((Members) value.node()).members().forEach((name, member) -> {
            if (!known.contains(name) && !(member.value() instanceof Nothing)) {
                String question = NearestNames.question(name, known);
                String help = known.isEmpty()
                        ? "there is nothing to set here"
                        : question.isEmpty() ? "known: " + String.join(", ", known) : question;
                value.problemWithName(name, member, "unknown property; " + help);
            }
        });
    }

    /** Binds each component by itself, so that one bad one does not hide the next; the good ones by name. */
    Map<String, Bound<Object>> components(ConfigValue value, BindingContext context) {
        Map<String, Bound<Object>> bound = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!TypedObjectTypes.isPart(component)) {
                component(component, value, context).ifPresent(good -> bound.put(component.getName(), good));
            }
        }
        return bound;
    }

    private Optional<Bound<Object>> component(RecordComponent component, ConfigValue value, BindingContext context) {
        Optional<ConfigValue> given = value.member(component.getName());
        Object written = given.isPresent() ? given.get().node() : value.node().origin();
        return context.remember(
                component,
                written,
                value.problems(),
                () -> given.isPresent()
                        ? ValueTypes.of(component).bind(given.get(), context)
                        : absent(component, value, context));
    }

    private Optional<Bound<Object>> absent(RecordComponent component, ConfigValue value, BindingContext context) {
        String name = component.getName();
        ValueType form = ValueTypes.of(component);
        Default standard = component.getAnnotation(Default.class);
        if (standard != null) {
            Node written =
                    NodeFactory.jsonElseText(standard.value(), value.node().origin());
            Problems own = new Problems();
            Optional<Bound<Object>> bound = form.bind(
                    new ConfigValue(written, value.inner(name, written).pointer(), own), context);
            own.all().stream().findFirst().ifPresent(problem -> {
                throw new PluginException("the default " + standard.value() + " of component " + name + " of "
                        + type.getName() + " is wrong: " + problem.message());
            });
            return bound;
        }
        if (form instanceof OptionalType optional) {
            return Optional.of(new Bound<>(optional.absent(), null));
        }
        Doc doc = component.getAnnotation(Doc.class);
        String rule = context.strict() ? "is missing and has no default" : "is missing";
        value.problemAt(name, rule + (doc == null ? "" : ": " + doc.value()));
        return Optional.empty();
    }

    /** The record of its components; empty if one is missing or the record rejects them. */
    Optional<Bound<Object>> make(ConfigValue value, Map<String, Bound<Object>> bound) {
        RecordComponent[] components = type.getRecordComponents();
        if (bound.size() < components.length) {
            return Optional.empty();
        }
        Object[] values = Arrays.stream(components)
                .map(component -> bound.get(component.getName()).value())
                .toArray();
        return Construction.of(type, value, values).map(record -> new Bound<>(record, tree(bound)));
    }

    /** The tree of the record: a part's type and own keys first. */
    private Map<String, Object> tree(Map<String, Bound<Object>> bound) {
        Map<String, Object> tree = new LinkedHashMap<>();
        part().map(component -> bound.get(component.getName()))
                .ifPresent(part -> ((Map<?, ?>) part.tree()).forEach((name, value) -> tree.put((String) name, value)));
        for (String name : names()) {
            Bound<Object> value = bound.get(name);
            if (value != null && value.tree() != null) {
                tree.put(name, value.tree());
            }
        }
        return tree;
    }
}
