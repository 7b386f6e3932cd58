package org.attn4j.engine.device;

import java.util.Optional;
import java.util.OptionalInt;

/** Whether a configuration's device can be had, and if not, what is missing: found out without the engine. */
public final class DeviceRule {

    /** What CUDA 11.2 asks for. */
    private static final int CUDA = 11020;

    private static final String DRIVER = "install NVIDIA's driver 460.27 or newer";
    private static final String PLAIN = "start the CPU build, without --cuda";

    private final boolean cudaBuild;
    private final CudaDriver driver;

    /**
     * The rule.
     *
     * @param cudaBuild whether this build computes on CUDA devices
     * @param driver asked in the CUDA build only
     */
    public DeviceRule(boolean cudaBuild, CudaDriver driver) {
        this.cudaBuild = cudaBuild;
        this.driver = driver;
    }

    /**
     * Why this build or this machine cannot have a device, as one sentence; empty if nothing speaks against it. Changes
     * nothing in the process and does not start the driver, so the cards themselves are not looked at.
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
                    quoted + " needs the CPU build, and this is the CUDA build; " + PLAIN + ", or use auto or gpu");
        }
        return driver.isInstalled() ? Optional.empty() : lacking(device, CudaState.ABSENT);
    }

    /**
     * Claims a device for this process: in the CUDA build its card becomes the only one that the process sees, and the
     * driver is started. Must come before the engine is loaded; claiming the same device again changes nothing.
     *
     * @param device as for {@link #problem}
     * @return why the device cannot be had, as one sentence; empty if the process has it
     */
    public Optional<String> claim(String device) {
        Optional<String> problem = problem(device);
        if (problem.isPresent() || !cudaBuild) {
            return problem;
        }
        OptionalInt other = driver.choose(number(device));
        if (other.isPresent()) {
            return Optional.of(quoted(device) + " cannot follow card " + other.getAsInt()
                    + " in one process; use one card, or start a process for each");
        }
        return lacking(device, driver.state());
    }

    private static Optional<String> lacking(String device, CudaState state) {
        return missing(number(device), state)
                .map(missing -> quoted(device) + " in the CUDA build " + missing + ", or " + PLAIN);
    }

    private static int number(String device) {
        return device.startsWith("gpu:") ? Integer.parseInt(device.substring("gpu:".length())) : 0;
    }

    private static String quoted(String device) {
        return "\"" + device + "\"";
    }

    /**
     * What a state lacks for computing on the first of its cards, as the end of a sentence that begins with what needs it;
     * nothing where it lacks nothing.
     *
     * @param number what the user calls that card
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
            return Optional.of("needs a working driver, and the installed one does not start (it answers "
                    + state.status() + "); see nvidia-smi, and restart the machine after an update of the driver");
        }
        if (state.version() < CUDA) {
            return Optional.of("needs a driver for CUDA 11.2, and the installed one serves " + state.versionName()
                    + " at most; " + DRIVER);
        }
        CudaCard card = state.cards().get(0);
        return card.isKnown()
                ? Optional.empty()
                : Optional.of("needs a card that it has code for, of compute capability " + CudaCard.KNOWN + ", and "
                        + card.name() + ", card " + number + ", is of " + card.capability()
                        + "; choose another with \"gpu:N\"");
    }
}
