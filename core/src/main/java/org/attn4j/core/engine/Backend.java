package org.attn4j.core.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
     * Why a device cannot be had, as one sentence; nothing where it can. Loads no native library in the CPU build.
     *
     * @param device {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:N}
     */
    public static Optional<String> problem(String device) {
        boolean gpu = device.startsWith("gpu");
        if (gpu && !isCudaBuild()) {
            return Optional.of("\"" + device + "\" needs the CUDA build, and this is the CPU build; build with -Pcuda,"
                    + " or use auto or cpu");
        }
        if (gpu && Nd4j.getEnvironment().isCPU()) {
            return Optional.of(
                    "\"" + device + "\" needs a CUDA device and a driver for CUDA 11.2, and there is no usable"
                            + " one; use auto or cpu");
        }
        if (device.equals("cpu") && isCudaBuild() && !Nd4j.getEnvironment().isCPU()) {
            return Optional.of(
                    "\"cpu\" needs the CPU build, and this is the CUDA build on a CUDA device; use auto or gpu");
        }
        return Optional.empty();
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
