package org.attn4j.engine.device;

/**
 * What computes, for a run's provenance; components are the keys there.
 *
 * @param backend {@code cpu} or {@code cuda}
 * @param blas the vendor of the linear algebra library
 * @param blasCoreType the processor whose kernels OpenBLAS chose, in its own words; {@code none} without OpenBLAS
 * @param nativeThreads how many threads native code uses at most
 * @param nd4j the version of ND4J
 */
public record BackendFacts(String backend, String blas, String blasCoreType, int nativeThreads, String nd4j) {

    /** Whether this is the processor. */
    public boolean isCpu() {
        return backend.equals("cpu");
    }
}
