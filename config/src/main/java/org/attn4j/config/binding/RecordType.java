package org.attn4j.config.binding;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.document.Node.Nothing;
import org.attn4j.config.document.Problems;
import org.attn4j.config.document.Trees;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.error.NearestNames;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;

/** A record: its components are the object's keys. */
final class RecordType implements ValueType {

    private final Class<?> type;

    RecordType(Class<?> type) {
        this.type = type;
    }

    @Override
    public String text() {
        return "object";
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return scope.object(scope.properties(type), scope.required(type));
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, Registries registries) {
        if (!(value.node() instanceof Members)) {
            return ValueType.refuse(value, "an object, {...}");
        }
        refuseOthers(value, names());
        return make(value, components(value, registries));
    }

    Class<?> type() {
        return type;
    }

    /** The keys that the record has. */
    List<String> names() {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** Tells a problem for each key that is not known; one that is taken away by null is not there. */
    static void refuseOthers(ConfigValue value, List<String> known) {
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
    Map<String, Bound<Object>> components(ConfigValue value, Registries registries) {
        Map<String, Bound<Object>> bound = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            component(component, value, registries).ifPresent(good -> bound.put(name, good));
        }
        return bound;
    }

    private Optional<Bound<Object>> component(RecordComponent component, ConfigValue value, Registries registries) {
        String name = component.getName();
        ValueType form = ValueTypes.of(component);
        Optional<ConfigValue> given = value.member(name);
        if (given.isPresent()) {
            return form.bind(given.get(), registries);
        }
        Default standard = component.getAnnotation(Default.class);
        if (standard != null) {
            Node written = Trees.jsonElseText(standard.value(), value.node().origin());
            Problems own = new Problems();
            Optional<Bound<Object>> bound = form.bind(
                    new ConfigValue(written, value.inner(name, written).pointer(), own), registries);
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
        value.problemAt(name, "is missing and has no default" + (doc == null ? "" : ": " + doc.value()));
        return Optional.empty();
    }

    /** The record of its components; nothing where one is missing or the record refuses them. */
    Optional<Bound<Object>> make(ConfigValue value, Map<String, Bound<Object>> bound) {
        RecordComponent[] components = type.getRecordComponents();
        if (bound.size() < components.length) {
            return Optional.empty();
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        bound.forEach((name, part) -> {
            if (part.tree() != null) {
                tree.put(name, part.tree());
            }
        });
        Object[] values = bound.values().stream().map(Bound::value).toArray();
        return construct(value, components, values).map(record -> new Bound<>(record, tree));
    }

    private Optional<Object> construct(ConfigValue value, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // a plugin's record may be package-private
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof ParameterException refused) {
                value.problemBelow(refused.component(), refused.getMessage());
                return Optional.empty();
            }
            throw new PluginException(
                    "parameter record " + type.getName() + " failed on "
                            + (value.pointer().isEmpty() ? "the configuration" : value.pointer()) + ": "
                            + thrown.getCause(),
                    thrown.getCause());
        } catch (ReflectiveOperationException unusable) {
            throw new PluginException("parameter record " + type.getName() + " cannot be made: " + unusable, unusable);
        }
    }
}
