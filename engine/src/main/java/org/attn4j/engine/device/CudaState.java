package org.attn4j.engine.device;

import java.util.List;

/**
 * The driver's report on this machine.
 *
 * @param installed whether the driver's library is installed
 * @param status the status that the driver returns when it is started; 0 if it works
 * @param version the newest CUDA version that it supports, 11020 for 11.2; 0 if unknown
 * @param cards the cards that this process may use, in the driver's order
 */
public record CudaState(boolean installed, int status, int version, List<CudaCard> cards) {

    /** No driver. */
    public static final CudaState ABSENT = new CudaState(false, 0, 0, List.of());

    /** The status of a driver that works but finds no device. */
    static final int NO_DEVICE = 100;

    /** Copies the list. */
    public CudaState {
        cards = List.copyOf(cards);
    }

    /** The version as text, such as 11.2. */
    public String versionName() {
        return version / 1000 + "." + version % 1000 / 10;
    }
}
