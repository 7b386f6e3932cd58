package org.attn4j.engine.accelerator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Creates the meters of the machine's peak rates. */
public final class PeakMeters {

    private PeakMeters() {}

    /** One meter for each available type of product: the accelerator's, or ND4J's if there is none. Close them. */
    public static List<PeakMeter> of(Optional<Accelerator> accelerator) {
        if (accelerator.isEmpty()) {
            return List.of(new Nd4jPeak());
        }
        return Arrays.stream(Precision.values())
                .filter(precision -> accelerator.get().unavailable(precision).isEmpty())
                .map(accelerator.get()::peak)
                .toList();
    }
}
