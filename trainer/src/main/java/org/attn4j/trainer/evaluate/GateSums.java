package org.attn4j.trainer.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.engine.GateListener;
import org.attn4j.core.engine.PlacedModule;
import org.attn4j.trainer.GateStatistics;

/** Sums up the gates that an evaluation shows. For one thread. */
public final class GateSums implements GateListener {

    private static final double NEAR_ZERO = 0.05;
    private static final double NEAR_ONE = 0.95;

    /** One gate of one module: sums over images, for each of its channels. */
    private static final class Sums {
        private final PlacedModule module;
        private final String name;
        private final double[] sum;
        private final double[] squares;
        private long images;
        private long nearZero;
        private long nearOne;

        private Sums(PlacedModule module, String name, int length) {
            this.module = module;
            this.name = name;
            this.sum = new double[length];
            this.squares = new double[length];
        }

        private void add(float[] values, int batch) {
            for (int i = 0; i < values.length; i++) {
                float value = values[i];
                sum[i % sum.length] += value;
                squares[i % sum.length] += (double) value * value;
                nearZero += value < NEAR_ZERO ? 1 : 0;
                nearOne += value > NEAR_ONE ? 1 : 0;
            }
            images += batch;
        }

        private GateStatistics statistics() {
            double mean = 0;
            double imageSpread = 0;
            for (int c = 0; c < sum.length; c++) {
                double channelMean = sum[c] / images;
                mean += channelMean / sum.length;
                double variance = Math.max(0, squares[c] / images - channelMean * channelMean);
                imageSpread += Math.sqrt(variance) / sum.length;
            }
            double deviations = 0;
            for (double channel : sum) {
                deviations += Math.pow(channel / images - mean, 2) / sum.length;
            }
            double values = (double) images * sum.length;
            return new GateStatistics(
                    module.site(),
                    module.position().name(),
                    module.index(),
                    name,
                    mean,
                    Math.sqrt(deviations),
                    imageSpread,
                    nearZero / values,
                    nearOne / values);
        }
    }

    private final Map<String, Sums> sums = new LinkedHashMap<>();

    @Override
    public void gate(PlacedModule module, String name, float[] values, int batch) {
        sums.computeIfAbsent(module.key() + "/" + name, key -> new Sums(module, name, values.length / batch))
                .add(values, batch);
    }

    /** One entry for each gate, in the order in which they were first shown. */
    public List<GateStatistics> statistics() {
        List<GateStatistics> statistics = new ArrayList<>();
        sums.values().forEach(gate -> statistics.add(gate.statistics()));
        return statistics;
    }
}
