package org.attn4j.cli.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.core.loss.LossBatch;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Gates of 1 leave networks on the fast kernels as they are. The backbones' contract tests it with DL4J's layers, to the
 * bit; here gates prevent fusions, which changes the order of sums.
 */
class GateOfOneTest {

    private static final int IMAGES = 4;
    private static final int CLASSES = 5;

    private static NetworkSpec fast(String backbone, String attention, int size) {
        List<String> notices = new ArrayList<>();
        NetworkSpec fast = NetworkOf.json(backbone, attention, CLASSES, size)
                .withKernels(PluginDiscovery.accelerators(notices::add), Kernels.AUTO, Precision.FLOAT32);
        assumeTrue(fast.accelerator().isPresent(), "this build has no fast kernels here: " + notices);
        return fast;
    }

    private static double loss(LossBatch batch, double[] gradient) {
        System.arraycopy(batch.logits(), 0, gradient, 0, gradient.length);
        return Arrays.stream(batch.logits()).map(logit -> logit * logit / 2).sum();
    }

    private static Map<String, double[]> results(NetworkSpec spec) {
        SplittableRandom random = new SplittableRandom(5);
        float[] images = new float[IMAGES * 3 * spec.imageSize() * spec.imageSize()];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) random.nextDouble(-1, 1);
        }
        Map<String, double[]> results = new LinkedHashMap<>();
        try (Network network = Network.create(spec)) {
            results.put("inference", network.logits(images, IMAGES));
            results.put(
                    "training",
                    network.gradients(images, IMAGES, new double[IMAGES * CLASSES], GateOfOneTest::loss, 0)
                            .logits());
            network.tensors().forEach(tensor -> results.put(tensor.key(), network.readGradient(tensor)));
        }
        return results;
    }

    /** The largest difference, relative to the largest value of all gradients or of these logits. */
    private static double distance(Map<String, double[]> expected, Map<String, double[]> found) {
        double largestGradient = 0;
        double difference = 0;
        double logits = 0;
        for (Map.Entry<String, double[]> entry : expected.entrySet()) {
            boolean gradient = entry.getKey().contains("/");
            double largest = 0;
            double different = 0;
            for (int i = 0; i < entry.getValue().length; i++) {
                largest = Math.max(largest, Math.abs(entry.getValue()[i]));
                different = Math.max(different, Math.abs(entry.getValue()[i] - found.get(entry.getKey())[i]));
            }
            if (gradient) {
                largestGradient = Math.max(largestGradient, largest);
                difference = Math.max(difference, different);
            } else {
                logits = Math.max(logits, different / largest);
            }
        }
        return Math.max(logits, difference / largestGradient);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type': 'alexnet'} | 64",
                "{'type': 'resnet20', 'width': 4} | 16",
                "{'type': 'resnet50', 'width': 4, 'stem': 'cifar'} | 16",
                "{'type': 'mobilenetv2', 'widthMultiplier': 0.25, 'stem': 'cifar'} | 16",
            })
    void networksAreTheSame(String backbone, int size) {
        String json = backbone.replace('\'', '"');
        NetworkSpec plain = fast(json, "{\"type\": \"none\"}", size);
        Set<String> positions = new TreeSet<>();
        plain.backbone()
                .sites()
                .forEach(site -> site.positions().keySet().forEach(position -> positions.add(position.toString())));
        Map<String, double[]> expected = results(plain);
        for (String position : positions) {
            Map<String, double[]> found = results(
                    fast(json, "{\"type\": \"constant\", \"gate\": 1, \"position\": \"" + position + "\"}", size));
            assertEquals(expected.keySet(), found.keySet());
            double distance = distance(expected, found);
            assertTrue(distance <= 1e-6, position + " differs by " + distance);
        }
    }
}
