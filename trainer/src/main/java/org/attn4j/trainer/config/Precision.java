package org.attn4j.trainer.config;

/** The type of the products. Weights are float32 always. */
public enum Precision {
    /** 32 bits. */
    FLOAT32,
    /** bfloat16 products with float32 sums and weights, where the processor has them. */
    BFLOAT16
}
