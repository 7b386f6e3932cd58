package org.attn4j.core.expression;

import java.util.List;
import org.attn4j.core.attention.Pool;

/**
 * A leaf of an expression: a statistic of each channel over its pixels, [N,C,H,W] to [N,count].
 *
 * @param pool the statistic
 * @param count how many values of an image it has, at least 1: C, or more if there are several per channel
 */
public record Pooling(Pool pool, int count) implements RowsOperation {

    @Override
    public int width(List<Integer> inputs) {
        return count;
    }
}
