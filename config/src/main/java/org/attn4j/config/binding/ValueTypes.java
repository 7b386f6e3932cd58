package org.attn4j.config.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.attn4j.config.document.Node;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.parameter.FilePath;
import org.attn4j.core.parameter.IntOr;
import org.attn4j.core.parameter.Range;
import org.attn4j.engine.placement.AttentionEntry;

/** Maps the Java type of a record component to the {@link ValueType} that binds it. */
final class ValueTypes {

    private final RecordComponent component;

    private ValueTypes(RecordComponent component) {
        this.component = component;
    }

    /**
     * The type of a component, its annotations applied.
     *
     * @throws PluginException if configurations do not support the component's type
     */
    static ValueType of(RecordComponent component) {
        return new ValueTypes(component).of(component.getGenericType());
    }

    /** The limits that the component's {@link Range} sets. */
    static Limits limits(RecordComponent component) {
        return new Limits(Optional.ofNullable(component.getAnnotation(Range.class)));
    }

    private ValueType of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (!(type instanceof Class<?> plain)) {
            throw unsupported();
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return new BooleanType();
        }
        if (plain == String.class) {
            return new StringType(component.isAnnotationPresent(FilePath.class));
        }
        if (plain.isEnum()) {
            return new EnumType(plain);
        }
        if (plain == AttentionEntry.class) {
            return new AttentionType();
        }
        if (plain == Node.class) {
            return new NodeType();
        }
        if (plain == Object.class) {
            return new AnyType();
        }
        if (plain.isRecord()) {
            return new RecordType(plain);
        }
        return number(plain).or(() -> optionalNumber(plain)).orElseGet(() -> typedObject(plain));
    }

    private ValueType generic(Class<?> raw, Type[] arguments) {
        if (raw == List.class) {
            ListType list = new ListType(of(arguments[0]), component.isAnnotationPresent(OneOrMany.class));
            return component.isAnnotationPresent(OrRange.class) ? new ListOrRangeType(list) : list;
        }
        if (raw == Map.class && arguments[0] == String.class) {
            return new MapType(of(arguments[1]));
        }
        if (raw == Optional.class) {
            return new OptionalType(Optional.class, of(arguments[0]));
        }
        if (raw == IntOr.class) {
            return new IntOrType(
                    new NumberType(NumberType.Size.INT, limits(component)), new EnumType((Class<?>) arguments[0]));
        }
        if (raw == Partial.class) {
            return new PartialType((Class<?>) arguments[0]);
        }
        throw unsupported();
    }

    private Optional<ValueType> number(Class<?> type) {
        Limits limits = limits(component);
        if (type == int.class || type == Integer.class) {
            return Optional.of(new NumberType(NumberType.Size.INT, limits));
        }
        if (type == long.class || type == Long.class) {
            return Optional.of(new NumberType(NumberType.Size.LONG, limits));
        }
        if (type == float.class || type == Float.class) {
            return Optional.of(new NumberType(NumberType.Size.FLOAT, limits));
        }
        boolean real = type == double.class || type == Double.class;
        return real ? Optional.of(new NumberType(NumberType.Size.DOUBLE, limits)) : Optional.empty();
    }

    private Optional<ValueType> optionalNumber(Class<?> type) {
        if (type == OptionalInt.class) {
            return number(int.class).map(present -> new OptionalType(type, present));
        }
        if (type == OptionalLong.class) {
            return number(long.class).map(present -> new OptionalType(type, present));
        }
        return type == OptionalDouble.class
                ? number(double.class).map(present -> new OptionalType(type, present))
                : Optional.empty();
    }

    private ValueType typedObject(Class<?> type) {
        if (type.isInterface()) {
            return new TypedObjectType(type);
        }
        throw unsupported();
    }

    private PluginException unsupported() {
        return new PluginException("component " + component.getName() + " of "
                + component.getDeclaringRecord().getName() + " has the type "
                + component.getGenericType().getTypeName()
                + ", which configurations do not support; supported are boolean, int, long, float, double, String,"
                + " enums, records, IntOr, and List, Map with String keys and Optional of these");
    }
}
