package org.attn4j.core.expression;

import java.util.List;
import java.util.Map;
import org.attn4j.core.attention.Weight;

/**
 * An operation of an expression with its attributes. The set is closed: an exporter that handles {@link Pooling}, each
 * {@link RowsMap} and each {@link Pairwise} handles every expression. The operands are in {@link Rows#inputs()}.
 * Immutable.
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

    /** The number of multiply-adds with weights for one image, counted as in {@code AttentionModule.multiplyAdds}. */
    default long multiplyAdds(List<Integer> inputs) {
        return 0;
    }

    /** The values that {@code summary} shows for the operation, such as {@code kernel = 5}. */
    default Map<String, Object> resolved(List<Integer> inputs) {
        return Map.of();
    }
}
