package org.attn4j.core.attention;

import java.util.Map;
import java.util.Objects;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The input of a channel gate: the statistics of a feature map [N,C,H,W] that the gate requested, [N,F] with F = {@link Pool#width}. Read-only. */
public final class Pooled {

    private final Map<Pool, INDArray> values;
    private final int batch;
    private final FeatureShape shape;
    private final DataType type;

    private Pooled(Map<Pool, INDArray> values, int batch, FeatureShape shape, DataType type) {
        this.values = values;
        this.batch = batch;
        this.shape = shape;
        this.type = type;
    }

    /**
     * The statistics of a feature map.
     *
     * @param values one array [N,F] per requested statistic; not copied
     * @param batch N, at least 1
     * @param shape C, H and W
     * @param type the type in which the gate must be returned
     * @throws IllegalArgumentException if the batch is below 1
     */
    public static Pooled of(Map<Pool, INDArray> values, int batch, FeatureShape shape, DataType type) {
        if (batch < 1) {
            throw new IllegalArgumentException("batch must be at least 1, was " + batch);
        }
        return new Pooled(
                Objects.requireNonNull(values), batch, Objects.requireNonNull(shape), Objects.requireNonNull(type));
    }

    /**
     * A requested statistic, [N,F].
     *
     * @throws IllegalArgumentException if {@link ChannelGate#pools} does not contain it
     */
    public INDArray get(Pool pool) {
        INDArray value = values.get(pool);
        if (value == null) {
            throw new IllegalArgumentException(
                    pool + " was not requested; add it to pools(), which has " + values.keySet());
        }
        return value;
    }

    /** One array [N,C] per statistic: the requested ones, and others that were computed for them. */
    public Map<Pool, INDArray> values() {
        return values;
    }

    /** N, at least 1. */
    public int batch() {
        return batch;
    }

    /** C, H and W. */
    public FeatureShape shape() {
        return shape;
    }

    /** The type in which the gate must be returned. */
    public DataType type() {
        return type;
    }
}
