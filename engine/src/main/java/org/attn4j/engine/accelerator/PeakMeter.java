package org.attn4j.engine.accelerator;

/**
 * A product as large as this machine multiplies best: what the rates of networks are compared with. Memory is taken once,
 * when the meter is made. For one thread at a time.
 */
public interface PeakMeter extends AutoCloseable {

    /** What is multiplied, as configurations call it: {@code float32} or {@code bfloat16}. */
    String precision();

    /** The floating-point operations of one {@link #multiply}: additions and multiplications both count. */
    double operations();

    /** Multiplies once, on all native threads, and returns when it is done. */
    void multiply();

    /** Gives the memory back. */
    @Override
    void close();
}
