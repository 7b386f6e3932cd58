package org.attn4j.trainer.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.attn4j.engine.accelerator.PeakMeter;

/**
 * The machine's measured peak rates. The best of all measurements is used, since a peak measured under other load would
 * overstate the fractions of peak.
 */
final class PeakRates {

    private static final int PRODUCTS = 3;

    private final List<? extends PeakMeter> meters;
    private final LongSupplier clock;
    private final Map<String, Double> gflops = new TreeMap<>();

    PeakRates(List<? extends PeakMeter> meters, LongSupplier clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** Measures every meter a few times. */
    void measure() {
        for (PeakMeter meter : meters) {
            for (int i = 0; i < PRODUCTS; i++) {
                long start = clock.getAsLong();
                meter.multiply();
                // operations per nanosecond are billions of operations per second
                double rate = meter.operations() / (clock.getAsLong() - start);
                gflops.merge(meter.precision(), rate, Math::max);
            }
        }
    }

    /** The best rates so far by precision, in billions of operations per second. */
    Map<String, Double> gflops() {
        return gflops;
    }
}
