package org.attn4j.engine.device;

import java.util.OptionalInt;

/** NVIDIA's driver, queried for the available devices; it computes nothing here. */
public interface CudaDriver {

    /** Whether the driver's library is installed on this machine; does not start the driver. */
    boolean isInstalled();

    /** The driver's state; starts the driver in this process. */
    CudaState state();

    /**
     * Makes one card visible to this process, because ND4J spreads its threads over all visible cards. Has an effect
     * only before the first {@link #state()}.
     *
     * @param number from 0, among the cards that the process may use, in the order of {@code nvidia-smi}
     * @return the number chosen earlier in this process if it differs, in which case nothing changes
     */
    OptionalInt choose(int number);
}
