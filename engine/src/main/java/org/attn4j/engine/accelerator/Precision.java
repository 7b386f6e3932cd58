package org.attn4j.engine.accelerator;

/** The type of the products of a network. Weights, sums and what lies between layers are float32 always. */
public enum Precision {
    /** 32 bits. */
    FLOAT32,
    /** bfloat16 products with float32 sums and weights, where the processor has them. */
    BFLOAT16
}
