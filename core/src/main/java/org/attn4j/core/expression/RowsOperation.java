package org.attn4j.core.expression;

import java.util.List;
import java.util.Map;
import org.attn4j.core.attention.Weight;

/**
 * One operation of an expression with its attributes. The set is closed: an exporter that handles {@link Pooling}, each
 * {@link RowsMap} and each {@link Pairwise} handles every expression. What an operation is applied to is in
 * {@link Rows#inputs()}. Immutable.
 */
public sealed interface RowsOperation permits Pooling, RowsMap, Pairwise {

    /**
     * The number of values per image of the result, F.
     *
     * @param inputs F of each input
     * @throws IllegalArgumentException if the operation cannot be applied to inputs of these widths
     */
    int width(List<Integer> inputs);

    /** The weights that the operation owns, in the order in which they are stored. */
    default List<Weight> weights(List<Integer> inputs) {
        return List.of();
    }

    /** The products with weights for one image, counted as {@code AttentionModule.multiplyAdds} counts. */
    default long multiplyAdds(List<Integer> inputs) {
        return 0;
    }

    /** What {@code summary} shows of the operation, such as {@code kernel = 5}. */
    default Map<String, Object> resolved(List<Integer> inputs) {
        return Map.of();
    }
}
