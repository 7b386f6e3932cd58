package org.attn4j.attention.gallery.mca;

import java.util.List;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A dimension of a feature map, whose L indices have one gate each. */
enum Dimension {
    /** One gate per channel, L = C. */
    CHANNELS(Over.WIDTH, 2),
    /** One gate per row, shared by the channels, L = H. */
    ROWS(Over.WIDTH, 1),
    /** One gate per column, shared by the channels, L = W. */
    COLUMNS(Over.HEIGHT, 1);

    private static final int SPATIAL_KERNEL = 3;
    private static final double LAMBDA = 1.5;

    /** A sum over this axis is computed first, [N,C,H] or [N,C,W]. */
    private final Over first;

    /** The axis of that sum over which the rest of the sum goes. */
    private final int second;

    Dimension(Over first, int second) {
        this.first = first;
        this.second = second;
    }

    /** The number of gates. */
    int length(FeatureShape shape) {
        return switch (this) {
            case CHANNELS -> shape.channels();
            case ROWS -> shape.height();
            case COLUMNS -> shape.width();
        };
    }

    /** The number of values that share a gate. */
    int values(FeatureShape shape) {
        return shape.channels() * shape.pixels() / length(shape);
    }

    /** For channels (log2(C) - 1) / 1.5, rounded, minus 1 if that is even, at least 1; else 3. */
    int kernel(FeatureShape shape) {
        if (this != CHANNELS) {
            return SPATIAL_KERNEL;
        }
        double exponent = Math.log(shape.channels()) / Math.log(2) - 1;
        long rounded = Math.round(Math.abs(exponent) / LAMBDA);
        return Math.toIntExact(Math.max(1, rounded - 1 + rounded % 2));
    }

    /** One value per index, [N,L], as an array that is repeated over the map. */
    INDArray map(INDArray values) {
        long batch = values.size(0);
        long length = values.size(1);
        return switch (this) {
            case CHANNELS -> values.reshape('c', batch, length, 1, 1);
            case ROWS -> values.reshape('c', batch, 1, length, 1);
            case COLUMNS -> values.reshape('c', batch, 1, 1, length);
        };
    }

    /** The sums of one map over all values that share an index, for each dimension, [N,L] each, in one pass. */
    static List<INDArray> sums(FeatureMap map) {
        List<INDArray> partial = MapPass.compute(List.of(map.sum(Over.WIDTH), map.sum(Over.HEIGHT)));
        return totals(partial.get(0), partial.get(0), partial.get(1));
    }

    /** As {@link #sums(FeatureMap)}, with a map for each dimension. */
    static List<INDArray> sums(FeatureMap channels, FeatureMap rows, FeatureMap columns) {
        List<INDArray> partial = MapPass.compute(
                List.of(channels.sum(CHANNELS.first), rows.sum(ROWS.first), columns.sum(COLUMNS.first)));
        return totals(partial.get(0), partial.get(1), partial.get(2));
    }

    private static List<INDArray> totals(INDArray channels, INDArray rows, INDArray columns) {
        return List.of(CHANNELS.total(channels), ROWS.total(rows), COLUMNS.total(columns));
    }

    private INDArray total(INDArray sums) {
        INDArray lines = sums.reshape('c', sums.size(0), sums.size(1), sums.size(2) * sums.size(3));
        INDArray total = lines.sum(second);
        return total.reshape('c', lines.size(0), lines.size(3 - second));
    }
}
