package org.attn4j.engine.device;

import java.util.OptionalInt;

/** NVIDIA's driver, which computes nothing here: it is only asked what there is. */
public interface CudaDriver {

    /** Whether the driver's library is on this machine; does not start it. */
    boolean isInstalled();

    /** What the driver says; starts it in this process. */
    CudaState state();

    /**
     * Shows this process one card alone, so that the engine, which spreads its threads over all that it sees, stays on it.
     * Only what comes before the first {@link #state()} has an effect.
     *
     * @param number from 0, among the cards that the process may use, in the order of {@code nvidia-smi}
     * @return the number that was chosen before in this process, where it is another; then nothing changes
     */
    OptionalInt choose(int number);
}
