package org.attn4j.kernels.onednn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.attn4j.core.loss.Loss;
import org.attn4j.engine.network.LayerTime;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.network.Tensor;

/** Results of networks for random batches, by name: logits in inference, logits and gradients in training. */
final class NetworkResults {

    private NetworkResults() {}

    /** The results for alternating batch sizes, with weights that grow after each batch. */
    static Map<String, double[]> of(NetworkSpec spec, int size) {
        Map<String, double[]> all = new LinkedHashMap<>();
        try (Network network = Network.create(spec)) {
            for (int batch : new int[] {size, size + 1, size}) {
                float[] images = images(batch, spec.imageSize());
                String suffix = " of " + batch + " images";
                all.put("logits" + suffix, network.logits(images, batch));
                double[] targets = targets(batch, spec.classes());
                all.put(
                        "training logits" + suffix,
                        network.gradients(images, batch, targets, squares(), 0).logits());
                for (Tensor tensor : network.tensors()) {
                    all.put(tensor.key() + suffix, network.readGradient(tensor));
                    double[] weights = network.read(tensor);
                    for (int i = 0; i < weights.length; i++) {
                        weights[i] *= 1.1;
                    }
                    network.write(tensor, weights);
                }
            }
        }
        return all;
    }

    /** The names in the profile of a training step, in order. */
    static List<String> timedLayers(Network network) {
        NetworkSpec spec = network.spec();
        float[] images = images(2, spec.imageSize());
        double[] targets = targets(2, spec.classes());
        return network.profile(() -> network.gradients(images, 2, targets, squares(), 0)).layers().stream()
                .map(LayerTime::layer)
                .toList();
    }

    /** Fails if values differ by more than a share of the largest one. */
    static void assertSame(Map<String, double[]> expected, Map<String, double[]> actual, double tolerance) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((what, values) -> {
            double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
            assertArrayEquals(values, actual.get(what), tolerance * largest + 1e-9, what);
        });
    }

    /** Normally distributed images. */
    static float[] images(int batch, int size) {
        Random random = new Random(batch);
        float[] images = new float[batch * 3 * size * size];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) random.nextGaussian();
        }
        return images;
    }

    /** Uniformly distributed targets. */
    static double[] targets(int batch, int classes) {
        return new Random(batch).doubles((long) batch * classes).toArray();
    }

    /** Half the squared distance to the targets. */
    static Loss squares() {
        return (batch, gradient) -> {
            double sum = 0;
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = batch.logits()[i] - batch.targets()[i];
                sum += gradient[i] * gradient[i] / 2;
            }
            return sum;
        };
    }
}
