package org.attn4j.trainer.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.attn4j.engine.placement.PlacedModule;
import org.attn4j.engine.site.GateListener;
import org.attn4j.runfiles.GateStatistics;

/** Accumulates statistics of the gates that an evaluation reports. For one thread. */
public final class GateAccumulator implements GateListener {

    private static final double NEAR_ZERO = 0.05;
    private static final double NEAR_ONE = 0.95;

    /** The sums of one gate of one module, over images and per channel. */
    private static final class Sums {
        private final PlacedModule module;
        private final String name;
        private final double[] sum;
        private final double[] squares;
        private final double[][] classSum;
        private final long[] classImages;
        private long images;
        private long nearZero;
        private long nearOne;

        private Sums(PlacedModule module, String name, int length, int classes) {
            this.classSum = new double[classes][length];
            this.classImages = new long[classes];
            this.module = module;
            this.name = name;
            this.sum = new double[length];
            this.squares = new double[length];
        }

        /**
         * Adds a batch. Images arrive in the order of the set, so the number of images so far is the next image's
         * index.
         */
        private void add(float[] values, int batch, IntUnaryOperator labels) {
            for (int i = 0; i < batch; i++) {
                classImages[labels.applyAsInt((int) images + i)]++;
            }
            for (int i = 0; i < values.length; i++) {
                float value = values[i];
                sum[i % sum.length] += value;
                classSum[labels.applyAsInt((int) images + i / sum.length)][i % sum.length] += value;
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
                    nearOne / values,
                    classMeans());
        }

        /** The mean of each channel per class; zeros for a class without images. */
        private List<List<Double>> classMeans() {
            List<List<Double>> means = new ArrayList<>();
            for (int label = 0; label < classSum.length; label++) {
                long count = Math.max(1, classImages[label]);
                means.add(Arrays.stream(classSum[label])
                        .mapToObj(total -> total / count)
                        .toList());
            }
            return means;
        }
    }

    private final Map<String, Sums> sums = new LinkedHashMap<>();
    private final IntUnaryOperator labels;
    private final int classes;

    /**
     * Creates an accumulator for a set.
     *
     * @param labels the true class of each image by its index in the set
     * @param classes K
     */
    public GateAccumulator(IntUnaryOperator labels, int classes) {
        this.labels = labels;
        this.classes = classes;
    }

    @Override
    public void gate(PlacedModule module, String name, float[] values, int batch) {
        sums.computeIfAbsent(module.key() + "/" + name, key -> new Sums(module, name, values.length / batch, classes))
                .add(values, batch, labels);
    }

    /** One entry per gate, in the order in which they were first reported; only the last site has class means. */
    public List<GateStatistics> statistics() {
        List<GateStatistics> statistics =
                sums.values().stream().map(Sums::statistics).toList();
        String last = statistics.isEmpty()
                ? ""
                : statistics.get(statistics.size() - 1).site();
        return statistics.stream()
                .map(gate -> gate.site().equals(last) ? gate : gate.withoutClasses())
                .toList();
    }
}
