package org.attn4j.config.json;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.attn4j.core.error.DataException;

/** Makes records of trees; every error names the file and the pointer. */
final class RecordReader {

    private static final Set<Class<?>> OPTIONAL = Set.of(Optional.class, OptionalInt.class);

    private final String file;

    RecordReader(String file) {
        this.file = file;
    }

    <T> T read(Class<T> type, Object tree) {
        return boxed(type).cast(value(type, tree, ""));
    }

    private Object value(Type type, Object tree, String at) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, tree, at);
        }
        Class<?> plain = boxed((Class<?>) type);
        if (plain.isRecord()) {
            return record(plain, members(tree, at), at);
        }
        if (plain.isEnum()) {
            return word(plain, tree, at);
        }
        if (tree instanceof Number number && Number.class.isAssignableFrom(plain)) {
            return number(plain, number, at);
        }
        if (plain == OptionalInt.class) {
            return tree == null ? OptionalInt.empty() : OptionalInt.of((Integer) value(int.class, tree, at));
        }
        if (plain == Object.class) {
            return tree;
        }
        if (!plain.isInstance(tree)) {
            throw wrong(at, "must be " + name(plain) + ", was " + (tree == null ? "null" : name(tree.getClass())));
        }
        return tree;
    }

    private Object generic(ParameterizedType type, Object tree, String at) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return Optional.ofNullable(tree).map(present -> value(arguments[0], present, at));
        }
        if (type.getRawType() == Map.class) {
            Map<String, Object> map = new LinkedHashMap<>();
            members(tree, at).forEach((key, value) -> map.put(key, value(arguments[1], value, at + "/" + key)));
            return map;
        }
        if (type.getRawType() == List.class && tree instanceof List<?> elements) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                list.add(value(arguments[0], elements.get(i), at + "/" + i));
            }
            return list;
        }
        throw wrong(at, "must be a list");
    }

    private Object record(Class<?> type, Map<String, Object> members, String at) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            if (!members.containsKey(name) && components[i].isAnnotationPresent(LaterAdded.class)) {
                values[i] = List.of();
                continue;
            }
            if (!members.containsKey(name) && !OPTIONAL.contains(components[i].getType())) {
                throw wrong(at + "/" + name, "is missing");
            }
            values[i] = value(components[i].getGenericType(), members.get(name), at + "/" + name);
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // the record may be package-private
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new DataException(file + ": " + at + ": " + refused.getCause().getMessage(), refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("record " + type + " has no canonical constructor", impossible);
        }
    }

    private Object word(Class<?> type, Object tree, String at) {
        for (Object constant : type.getEnumConstants()) {
            if (JsonTree.of(constant).equals(tree)) {
                return constant;
            }
        }
        List<Object> words =
                Arrays.stream(type.getEnumConstants()).map(JsonTree::of).toList();
        throw wrong(at, "must be one of " + words + ", was " + tree);
    }

    private Object number(Class<?> type, Number number, String at) {
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            throw wrong(at, "must be a number within the range of doubles");
        }
        if (type == Double.class) {
            return value;
        }
        if (type == Float.class) {
            return number.floatValue();
        }
        boolean whole = number instanceof Integer || number instanceof Long;
        if (type == Long.class && whole) {
            return number.longValue();
        }
        if (type == Integer.class && whole && number.longValue() == number.intValue()) {
            return number.intValue();
        }
        if (type == Number.class) {
            return number;
        }
        throw wrong(at, "must be " + name(type) + ", was " + number);
    }

    private Map<String, Object> members(Object tree, String at) {
        if (!(tree instanceof Map<?, ?> map)) {
            throw wrong(at, "must be an object");
        }
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((key, value) -> members.put((String) key, value));
        return members;
    }

    private DataException wrong(String at, String rule) {
        return new DataException(file + ": " + (at.isEmpty() ? "" : at + " ") + rule);
    }

    private static String name(Class<?> type) {
        if (type == String.class) {
            return "a text";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        return Map.class.isAssignableFrom(type)
                ? "an object"
                : List.class.isAssignableFrom(type) ? "a list" : "a value";
    }

    @SuppressWarnings("unchecked") // a primitive type and its box have one generic type between them
    private static <T> Class<T> boxed(Class<T> type) {
        return (Class<T>) MethodType.methodType(type).wrap().returnType();
    }
}
