package org.attn4j.engine.device;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The driver's library, called through the CUDA driver API: initialisation, version and device management. Every CUDA
 * program uses this library, so ND4J gets the same answers.
 */
public final class NativeCudaDriver implements CudaDriver {

    private static final int NAME_LENGTH = 256;

    private final String library;
    private final ProcessEnvironment environment;

    /** The driver of this machine. */
    public NativeCudaDriver() {
        this(Platform.isWindows() ? "nvcuda" : Platform.isLinux() ? "libcuda.so.1" : "cuda");
    }

    NativeCudaDriver(String library) {
        this.library = library;
        this.environment = new ProcessEnvironment();
    }

    @Override
    public OptionalInt choose(int number) {
        return new CardChoice(environment::get, environment::set).choose(number);
    }

    @Override
    public boolean isInstalled() {
        return open().isPresent();
    }

    @Override
    public CudaState state() {
        return open().map(NativeCudaDriver::state).orElse(CudaState.ABSENT);
    }

    private Optional<NativeLibrary> open() {
        try {
            return Optional.of(NativeLibrary.getInstance(library));
        } catch (UnsatisfiedLinkError absent) {
            return Optional.empty();
        }
    }

    private static CudaState state(NativeLibrary driver) {
        IntByReference version = new IntByReference();
        int versionStatus = call(driver, "cuDriverGetVersion", version);
        int status = call(driver, "cuInit", 0);
        List<CudaCard> cards = status == 0 ? cards(driver) : List.of();
        return new CudaState(true, status, versionStatus == 0 ? version.getValue() : 0, cards);
    }

    private static List<CudaCard> cards(NativeLibrary driver) {
        IntByReference count = new IntByReference();
        callOrThrow(driver, "cuDeviceGetCount", count);
        List<CudaCard> cards = new ArrayList<>();
        for (int number = 0; number < count.getValue(); number++) {
            cards.add(card(driver, number));
        }
        return cards;
    }

    private static CudaCard card(NativeLibrary driver, int number) {
        IntByReference device = new IntByReference();
        callOrThrow(driver, "cuDeviceGet", device, number);
        byte[] name = new byte[NAME_LENGTH];
        callOrThrow(driver, "cuDeviceGetName", name, name.length, device.getValue());
        IntByReference major = new IntByReference();
        IntByReference minor = new IntByReference();
        callOrThrow(driver, "cuDeviceComputeCapability", major, minor, device.getValue());
        LongByReference bytes = new LongByReference();
        callOrThrow(driver, "cuDeviceTotalMem_v2", bytes, device.getValue());
        return new CudaCard(
                number,
                Native.toString(name, StandardCharsets.UTF_8.name()),
                major.getValue(),
                minor.getValue(),
                bytes.getValue());
    }

    private static void callOrThrow(NativeLibrary driver, String function, Object... arguments) {
        int status = call(driver, function, arguments);
        if (status != 0) {
            throw new IllegalStateException("CUDA driver function " + function + " returned status " + status);
        }
    }

    private static int call(NativeLibrary driver, String function, Object... arguments) {
        return driver.getFunction(function).invokeInt(arguments);
    }
}
