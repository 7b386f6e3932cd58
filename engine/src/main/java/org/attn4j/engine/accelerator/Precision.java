package org.attn4j.engine.accelerator;

/** The type of a network's products. Weights, sums and feature maps are always float32. */
public enum Precision {
    /** 32 bits. */
    FLOAT32,
    /** bfloat16 products with float32 sums and weights, on processors that support them. */
    BFLOAT16
}
