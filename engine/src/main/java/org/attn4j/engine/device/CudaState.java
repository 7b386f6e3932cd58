package org.attn4j.engine.device;

import java.util.List;

/**
 * What the driver says of this machine.
 *
 * @param installed whether the driver's library is there
 * @param status what the driver answers when it is started; 0: it works
 * @param version the newest CUDA that it serves, 11020 for 11.2; 0 where it does not say
 * @param cards that this process may use, in the driver's order
 */
public record CudaState(boolean installed, int status, int version, List<CudaCard> cards) {

    /** No driver. */
    public static final CudaState ABSENT = new CudaState(false, 0, 0, List.of());

    /** The driver's answer where it works but sees no device. */
    static final int NO_DEVICE = 100;

    /** Copies the list. */
    public CudaState {
        cards = List.copyOf(cards);
    }

    /** The version in words, such as 11.2. */
    public String versionName() {
        return version / 1000 + "." + version % 1000 / 10;
    }
}
