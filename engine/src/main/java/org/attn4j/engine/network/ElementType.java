package org.attn4j.engine.network;

import org.nd4j.linalg.api.buffer.DataType;

/** The type of weights and activations. */
public enum ElementType {
    /** 32 bits, for training. */
    FLOAT32(DataType.FLOAT),
    /** 64 bits, for gradient checks. */
    FLOAT64(DataType.DOUBLE);

    private final DataType type;

    ElementType(DataType type) {
        this.type = type;
    }

    public DataType nd4jType() {
        return type;
    }
}
