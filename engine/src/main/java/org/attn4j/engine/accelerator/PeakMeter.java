package org.attn4j.engine.accelerator;

/**
 * A matrix product at this machine's peak rate, with which the rates of networks are compared. Memory is allocated
 * once, by the constructor. Not thread-safe.
 */
public interface PeakMeter extends AutoCloseable {

    /** The type of the factors, as named in configurations: {@code float32} or {@code bfloat16}. */
    String precision();

    /** The floating-point operations of one {@link #multiply}: additions and multiplications both count. */
    double operations();

    /** Multiplies once, on all native threads, and returns when the product is complete. */
    void multiply();

    /** Frees the memory. */
    @Override
    void close();
}
