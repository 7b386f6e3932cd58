package org.attn4j.engine.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A configuration class of Deeplearning4j that backbones may use, with all its fields.
 *
 * @param <C> the class
 * @param type the class
 * @param fields its fields, inherited ones included
 */
record StockClass<C>(Class<C> type, List<StockField<? super C>> fields) {

    /** A class with inherited fields and its own. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <C> StockClass<C> of(
            Class<C> type, List<? extends StockField<? super C>> inherited, StockField<? super C>... own) {
        Stream<StockField<? super C>> first = inherited.stream().map(field -> field);
        return new StockClass<>(
                type,
                Stream.concat(first, Stream.of(own))
                        .<StockField<? super C>>map(field -> field)
                        .toList());
    }

    /** The first field that asks for what is not done, with the rule; empty if there is none. */
    Optional<String> problem(Object configuration) {
        return problem(fields, type.cast(configuration));
    }

    /** The first of these fields that asks for what is not done, with the rule; empty if there is none. */
    static <C> Optional<String> problem(List<? extends StockField<? super C>> fields, C configuration) {
        for (StockField<? super C> field : fields) {
            if (!field.honoured().test(configuration)) {
                return Optional.of(field.text(configuration) + ", but " + field.rule());
            }
        }
        return Optional.empty();
    }
}
