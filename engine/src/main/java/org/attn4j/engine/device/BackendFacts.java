package org.attn4j.engine.device;

/**
 * The backend and its libraries, for a run's provenance, whose keys are the component names.
 *
 * @param backend {@code cpu} or {@code cuda}
 * @param blas the vendor of the linear algebra library
 * @param blasCoreType OpenBLAS's name for the processor type whose kernels it chose; {@code none} without OpenBLAS
 * @param nativeThreads the maximum number of threads in native code
 * @param nd4j the version of ND4J
 */
public record BackendFacts(String backend, String blas, String blasCoreType, int nativeThreads, String nd4j) {

    /** Whether the backend is the CPU. */
    public boolean isCpu() {
        return backend.equals("cpu");
    }
}
