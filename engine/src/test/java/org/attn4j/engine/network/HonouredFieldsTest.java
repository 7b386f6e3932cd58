package org.attn4j.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attn4j.core.loss.LossBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@link StockLayers} and {@link StockVertices} allow is computed: outputs equal loops over the formula, and
 * gradients equal finite differences.
 */
class HonouredFieldsTest {

    private static final int BATCH = 2;

    private static float[] images() {
        Random random = new Random(3);
        float[] images = new float[BATCH * StockCase.COLOURS * StockCase.SIZE * StockCase.SIZE];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) random.nextGaussian();
        }
        return images;
    }

    private static double[] doubles(float[] images, int image) {
        int length = images.length / BATCH;
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = images[image * length + i];
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("org.attn4j.engine.network.StockCases#all")
    void outputsEqualTheFormula(StockCase tested) {
        float[] images = images();
        int outputs = StockNet.outputs(tested);
        for (ElementType type : ElementType.values()) {
            try (Network network = new StockNet(tested, outputs).network(type)) {
                double[] found = network.logits(images, BATCH);
                for (int i = 0; i < BATCH; i++) {
                    double[] expected = tested.expected().apply(doubles(images, i), new StockCase.Parameters(network));
                    assertArrayEquals(
                            expected,
                            Arrays.copyOfRange(found, i * outputs, (i + 1) * outputs),
                            1e-5,
                            type + ", image " + i);
                }
            }
        }
    }

    private static double loss(LossBatch batch, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            // Different factors, so that exchanged outputs have different gradients.
            double factor = 1 + i % 5;
            gradient[i] = factor * batch.logits()[i];
            sum += factor * batch.logits()[i] * batch.logits()[i] / 2;
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("org.attn4j.engine.network.StockCases#all")
    void gradientsEqualFiniteDifferences(StockCase tested) {
        float[] images = images();
        int outputs = StockNet.outputs(tested);
        double step = 1e-5;
        try (Network network = new StockNet(tested, outputs).network(ElementType.FLOAT64)) {
            double[] targets = new double[BATCH * outputs];
            for (Tensor tensor : network.tensors()) {
                if (!tensor.trained() || tensor.key().startsWith("fc/")) {
                    continue;
                }
                double[] values = network.read(tensor);
                double[] numeric = new double[values.length];
                for (int i = 0; i < values.length; i++) {
                    double[] losses = new double[2];
                    for (int side = 0; side < 2; side++) {
                        double[] moved = values.clone();
                        moved[i] += side == 0 ? -step : step;
                        network.write(tensor, moved);
                        losses[side] = network.gradients(images, BATCH, targets, HonouredFieldsTest::loss, 0)
                                .lossSum();
                    }
                    numeric[i] = (losses[1] - losses[0]) / (2 * step) / BATCH;
                }
                network.write(tensor, values);
                network.gradients(images, BATCH, targets, HonouredFieldsTest::loss, 0);
                double largest =
                        Math.max(1, Arrays.stream(numeric).map(Math::abs).max().orElseThrow());
                assertArrayEquals(numeric, network.readGradient(tensor), 1e-5 * largest, tensor.key());
            }
        }
    }

    /** Fields that other tests cover, or that have no effect by themselves. */
    private static final Set<String> ELSEWHERE = Set.of(
            "Layer.layerName", // set by DL4J to the vertex's name
            "Layer.iDropout", // SeededDropoutTest
            "BaseLayer.activationFn", // ActivationsAreHonouredTest
            "DenseLayer.hasBias", // NetworkTest
            "BatchNormalization.decay", // RunningStatisticsTest
            "ConvolutionLayer.defaultValueOverriden", // says that a format was set, and only NCHW may be
            "SubsamplingLayer.defaultValueOverridden"); // the same

    @Test
    void everyFieldWithSeveralValuesIsTested() {
        Set<String> tested = new TreeSet<>(ELSEWHERE);
        StockCases.all().forEach(single -> tested.addAll(single.fields()));
        Set<String> single = new TreeSet<>();
        Stream.concat(StockLayers.CLASSES.stream(), StockVertices.CLASSES.stream())
                .flatMap(stock -> stock.fields().stream())
                .filter(field -> field.rule().isEmpty())
                .map(field -> field.declaring().getSimpleName() + "." + field.name())
                .filter(field -> !tested.contains(field))
                .forEach(single::add);
        assertEquals(Set.of(), single);
    }
}
