package org.attn4j.core.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attn4j.core.cuda.DeviceRule;
import org.attn4j.core.cuda.NativeCudaDriver;
import org.nd4j.linalg.factory.Nd4j;

/** What computes: the processor, or a CUDA device where this is the CUDA build. */
public final class Backend {

    private static final String CUDA_BACKEND = "org.nd4j.linalg.jcublas.JCublasBackend";

    private Backend() {}

    /** Whether this build can compute on CUDA devices at all; loads no native library. */
    public static boolean isCudaBuild() {
        try {
            Class.forName(CUDA_BACKEND, false, Backend.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /**
     * Why a device cannot be had, as one sentence; nothing where it can. Loads no library of the engine.
     *
     * @param device {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:N}
     */
    public static Optional<String> problem(String device) {
        return new DeviceRule(isCudaBuild(), new NativeCudaDriver()).problem(device);
    }

    /** Backend, library versions and native threads, for a run's provenance. Loads the native library. */
    public static Map<String, Object> facts() {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("backend", Nd4j.getEnvironment().isCPU() ? "cpu" : "cuda");
        facts.put("nd4j", String.valueOf(Nd4j.class.getPackage().getImplementationVersion()));
        facts.put("nativeThreads", Nd4j.getEnvironment().maxThreads());
        facts.put("blas", String.valueOf(Nd4j.factory().blas().getBlasVendor()));
        facts.put("blasCoreType", String.valueOf(System.getenv("OPENBLAS_CORETYPE")));
        return facts;
    }
}
