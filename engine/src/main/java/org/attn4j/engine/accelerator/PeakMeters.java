package org.attn4j.engine.accelerator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds what the machine's peaks are measured with. */
public final class PeakMeters {

    private PeakMeters() {}

    /** A meter for each type of product that can be had, of an accelerator or else of the engine. Close them. */
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
