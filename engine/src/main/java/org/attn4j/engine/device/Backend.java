package org.attn4j.engine.device;

import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;

/** What computes: the processor, or a CUDA device where this is the CUDA build. */
public final class Backend {

    private static final String CUDA_BACKEND = "org.nd4j.linalg.jcublas.JCublasBackend";

    /** RTLD_LAZY without RTLD_GLOBAL. */
    private static final int LAZY_AND_LOCAL = 1;

    /** What cannot change while the process lives: a configuration of many variants asks for each. */
    private static final boolean CUDA_BUILD = hasCudaBackend();

    private Backend() {}

    /** Whether this build can compute on CUDA devices at all; loads no native library. */
    public static boolean isCudaBuild() {
        return CUDA_BUILD;
    }

    private static boolean hasCudaBackend() {
        try {
            Class.forName(CUDA_BACKEND, false, Backend.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /**
     * Why this build or this machine cannot have a device, as one sentence; empty if nothing speaks against it. Loads no
     * library of the engine and changes nothing in the process.
     *
     * @param device {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:N}
     */
    public static Optional<String> problem(String device) {
        return rule().problem(device);
    }

    /**
     * Claims a device for this process, as {@link DeviceRule#claim} does. Must come before the engine is loaded.
     *
     * @param device {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:N}
     * @return why the device cannot be had, as one sentence; empty if the process has it
     */
    public static Optional<String> claim(String device) {
        return rule().claim(device);
    }

    private static DeviceRule rule() {
        return new DeviceRule(isCudaBuild(), new NativeCudaDriver());
    }

    /** Backend, library versions and native threads, for a run's provenance. Loads the native library. */
    public static BackendFacts facts() {
        return new BackendFacts(
                Nd4j.getEnvironment().isCPU() ? "cpu" : "cuda",
                String.valueOf(Nd4j.factory().blas().getBlasVendor()),
                blasCore().orElse("none"),
                Nd4j.getEnvironment().maxThreads(),
                String.valueOf(Nd4j.class.getPackage().getImplementationVersion()));
    }

    /**
     * The processor whose kernels OpenBLAS chose, in its own words, such as {@code SkylakeX}; nothing where the backend has
     * no OpenBLAS. Loads the native library.
     */
    public static Optional<String> blasCore() {
        Nd4j.getEnvironment();
        // The backend's bindings leave this function out. The library is opened with local symbols: with global ones
        // the
        // two copies of OpenBLAS that the engine loads would call into each other, and crash.
        return Loader.getLoadedLibraries().entrySet().stream()
                .filter(library -> library.getKey().startsWith("openblas"))
                .findFirst()
                .map(library -> NativeLibrary.getInstance(
                                library.getValue(), Map.of(Library.OPTION_OPEN_FLAGS, LAZY_AND_LOCAL))
                        .getFunction("openblas_get_corename")
                        .invokeString(new Object[0], false));
    }

    /**
     * The folder that native libraries are unpacked into, which is made.
     *
     * @throws UncheckedIOException where there is none that can be written to
     */
    public static Path nativeCache() {
        try {
            return Loader.getCacheDir().toPath();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
