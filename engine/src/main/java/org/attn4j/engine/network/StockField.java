package org.attn4j.engine.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nd4j.linalg.activations.IActivation;

/**
 * A field of a configuration class of Deeplearning4j, and which of its values are honoured.
 *
 * @param <C> the class that declares the field, or one that inherits it
 * @param declaring the class that declares it
 * @param name its name in that class
 * @param value reads it
 * @param honoured whether what the configuration asks for with it is done
 * @param rule why other values are not honoured, and what to do; empty if every value is honoured
 */
record StockField<C>(Class<?> declaring, String name, Function<C, Object> value, Predicate<C> honoured, String rule) {

    /** A field of which every value is honoured. */
    static <C> StockField<C> any(Class<? super C> declaring, String name) {
        return new StockField<>(declaring, name, configuration -> "", configuration -> true, "");
    }

    /** A field of which only one value is honoured. */
    static <C> StockField<C> only(
            Class<? super C> declaring, String name, Function<C, Object> value, Object single, String rule) {
        return new StockField<>(
                declaring, name, value, configuration -> single.equals(value.apply(configuration)), rule);
    }

    /** A field that must be unset. */
    static <C> StockField<C> unset(Class<? super C> declaring, String name, Function<C, Object> value, String rule) {
        return new StockField<>(declaring, name, value, configuration -> value.apply(configuration) == null, rule);
    }

    /** The field with its value, as in {@code activationFn = relu}. */
    String text(C configuration) {
        return name + " = " + valueText(value.apply(configuration));
    }

    private static String valueText(Object value) {
        if (value instanceof int[] numbers) {
            return Arrays.toString(numbers);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(StockField::valueText).collect(Collectors.joining(", ", "[", "]"));
        }
        boolean readable = value == null
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum
                || value instanceof IActivation;
        return readable ? String.valueOf(value) : value.getClass().getSimpleName();
    }
}
