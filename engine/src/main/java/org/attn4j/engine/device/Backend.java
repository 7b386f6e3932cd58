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

/** The ND4J backend of this build: the CPU, or CUDA devices in the CUDA build. */
public final class Backend {

    private static final String CUDA_BACKEND = "org.nd4j.linalg.jcublas.JCublasBackend";

    /** RTLD_LAZY without RTLD_GLOBAL. */
    private static final int LAZY_AND_LOCAL = 1;

    /** Looked up once per process, since a study's configuration asks for it once per variant. */
    private static final boolean CUDA_BUILD = hasCudaBackend();

    private Backend() {}

    /** Whether this is the CUDA build; loads no native library. */
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
     * Why a device is not available in this build or on this machine, as one sentence; empty if no problem is known.
     * Loads no library of ND4J and changes nothing in the process.
     *
     * @param device {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:N}
     */
    public static Optional<String> problem(String device) {
        return rule().problem(device);
    }

    /**
     * Claims a device for this process, as {@link DeviceRule#claim} does. Must be called before ND4J is loaded.
     *
     * @param device {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:N}
     * @return why the device is not available, as one sentence; empty if the process has it
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
     * OpenBLAS's name for the processor type whose kernels it chose, such as {@code SkylakeX}; empty if the backend has
     * no OpenBLAS. Loads the native library.
     */
    public static Optional<String> blasCore() {
        Nd4j.getEnvironment();
        // JavaCPP's bindings lack this function. The library is opened with local symbols, because with global ones the
        // two copies of OpenBLAS that ND4J loads would call into each other and crash.
        return Loader.getLoadedLibraries().entrySet().stream()
                .filter(library -> library.getKey().startsWith("openblas"))
                .findFirst()
                .map(library -> NativeLibrary.getInstance(
                                library.getValue(), Map.of(Library.OPTION_OPEN_FLAGS, LAZY_AND_LOCAL))
                        .getFunction("openblas_get_corename")
                        .invokeString(new Object[0], false));
    }

    /**
     * The folder that native libraries are unpacked into; created if it does not exist.
     *
     * @throws UncheckedIOException if no such folder is writable
     */
    public static Path nativeCache() {
        try {
            return Loader.getCacheDir().toPath();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
