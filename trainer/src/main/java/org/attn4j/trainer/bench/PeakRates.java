package org.attn4j.trainer.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.attn4j.engine.accelerator.PeakMeter;

/**
 * The machine's measured peaks. The best of all measurements counts: a peak is what the machine can do, not what it did
 * while it was disturbed, so a fraction of it is never flattered.
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

    /** Lets every meter multiply a few times. */
    void measure() {
        for (PeakMeter meter : meters) {
            for (int i = 0; i < PRODUCTS; i++) {
                long start = clock.getAsLong();
                meter.multiply();
                // Operations a nanosecond are billions of operations a second.
                double rate = meter.operations() / (clock.getAsLong() - start);
                gflops.merge(meter.precision(), rate, Math::max);
            }
        }
    }

    /** The best rates so far by precision, in billions of operations a second. */
    Map<String, Double> gflops() {
        return gflops;
    }
}
