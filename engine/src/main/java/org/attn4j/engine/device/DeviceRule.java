package org.attn4j.engine.device;

import java.util.Optional;
import java.util.OptionalInt;

/** Decides whether a configured device is available and, if not, what is missing; without loading ND4J. */
public final class DeviceRule {

    /** The CUDA version that the CUDA build needs. */
    private static final int CUDA = 11020;

    private static final String DRIVER = "install NVIDIA's driver 460.27 or newer";
    private static final String CPU_BUILD = "start the CPU build, without --cuda";

    private final boolean cudaBuild;
    private final CudaDriver driver;

    /**
     * A rule for this build and driver.
     *
     * @param cudaBuild whether this is the CUDA build
     * @param driver queried in the CUDA build only
     */
    public DeviceRule(boolean cudaBuild, CudaDriver driver) {
        this.cudaBuild = cudaBuild;
        this.driver = driver;
    }

    /**
     * Why a device is not available in this build or on this machine, as one sentence; empty if no problem is known.
     * Changes nothing in the process and does not start the driver, so the cards themselves are not checked.
     *
     * @param device {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:N}; gpu and auto mean the first card
     */
    public Optional<String> problem(String device) {
        String quoted = quoted(device);
        if (!cudaBuild) {
            return device.startsWith("gpu")
                    ? Optional.of(quoted + " needs the CUDA build, and this is the CPU build; start it with"
                            + " ./attn4j --cuda, or use auto or cpu")
                    : Optional.empty();
        }
        if (device.equals("cpu")) {
            return Optional.of(
                    quoted + " needs the CPU build, and this is the CUDA build; " + CPU_BUILD + ", or use auto or gpu");
        }
        return driver.isInstalled() ? Optional.empty() : problemOf(device, CudaState.ABSENT);
    }

    /**
     * Claims a device for this process: in the CUDA build its card becomes the only visible one, and the driver is
     * started. Must be called before ND4J is loaded; claiming the same device again changes nothing.
     *
     * @param device as for {@link #problem}
     * @return why the device is not available, as one sentence; empty if the process has it
     */
    public Optional<String> claim(String device) {
        Optional<String> problem = problem(device);
        if (problem.isPresent() || !cudaBuild) {
            return problem;
        }
        OptionalInt other = driver.choose(number(device));
        if (other.isPresent()) {
            return Optional.of(quoted(device) + " cannot be used: this process already uses card " + other.getAsInt()
                    + "; use one card, or start one process per card");
        }
        return problemOf(device, driver.state());
    }

    private static Optional<String> problemOf(String device, CudaState state) {
        return missing(number(device), state)
                .map(missing -> quoted(device) + " in the CUDA build " + missing + ", or " + CPU_BUILD);
    }

    private static int number(String device) {
        return device.startsWith("gpu:") ? Integer.parseInt(device.substring("gpu:".length())) : 0;
    }

    private static String quoted(String device) {
        return "\"" + device + "\"";
    }

    /**
     * What a state lacks for computing on its first visible card, as the predicate of a sentence whose subject is the
     * device or build; empty if it lacks nothing.
     *
     * @param number the user's number of that card
     */
    public static Optional<String> missing(int number, CudaState state) {
        if (!state.installed()) {
            return Optional.of("needs NVIDIA's driver, and there is none; " + DRIVER);
        }
        if (state.status() == CudaState.NO_DEVICE
                || state.status() == 0 && state.cards().isEmpty()) {
            return Optional.of("needs a CUDA device, and the driver sees no usable card " + number
                    + "; see nvidia-smi and CUDA_VISIBLE_DEVICES");
        }
        if (state.status() != 0) {
            return Optional.of("needs a working driver, and the installed one fails to start (status " + state.status()
                    + "); see nvidia-smi, and restart the machine after a driver update");
        }
        if (state.version() < CUDA) {
            return Optional.of("needs a driver for CUDA 11.2, and the installed one supports " + state.versionName()
                    + " at most; " + DRIVER);
        }
        CudaCard card = state.cards().get(0);
        return card.isKnown()
                ? Optional.empty()
                : Optional.of("needs a card of compute capability " + CudaCard.KNOWN + ", and card " + number + ", "
                        + card.name() + ", has " + card.capability() + "; choose another with \"gpu:N\"");
    }
}
