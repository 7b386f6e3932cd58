package org.attn4j.cli.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.network.Tensor;
import org.attn4j.runfiles.checkpoint.Checkpoint;
import org.attn4j.trainer.checkpoint.NetworkCheckpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole networks on the fast kernels, with DL4J's layers among them, against DL4J's layers alone. */
class KernelsAgreeTest {

    private static final int IMAGES = 8;

    private static final double TOLERANCE = 1e-3;

    private static NetworkSpec fast(NetworkSpec spec) {
        List<String> notices = new ArrayList<>();
        NetworkSpec fast =
                spec.withKernels(PluginDiscovery.accelerators(notices::add), Kernels.AUTO, Precision.FLOAT32);
        assumeTrue(fast.accelerator().isPresent(), "this build has no fast kernels here: " + notices);
        return fast;
    }

    /**
     * Against DL4J's layers in float64: in float32 they too are on the wrong side of a ReLU's edge at times.
     * MobileNetV2 needs more room: ReLU6 has two edges, and gradients cancel after linear layers that are normalised
     * again.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'resnet20'}                                        | {'type': 'none'} | 32 | 1e-3",
                "{'type': 'resnet20', 'shortcut': 'projection'}              | {'type': 'eca'}  | 32 | 1e-3",
                "{'type': 'resnet50', 'width': 8, 'stem': 'cifar'}           | {'type': 'se'}   | 16 | 1e-3",
                "{'type': 'resnet18', 'width': 8}                            | {'type': 'eca', 'position': 'before-conv'} | 64 | 1e-3",
                "{'type': 'mobilenetv2', 'widthMultiplier': 0.25, 'stem': 'cifar'} | {'type': 'eca'} | 32 | 5e-2",
                "{'type': 'mobilenetv2', 'widthMultiplier': 0.25, 'stem': 'cifar'} | {'type': 'eca', 'position': 'expanded'} | 32 | 5e-2",
            },
            quoteCharacter = '"')
    void trainingIsTheSame(String backbone, String attention, int size, double tolerance) {
        NetworkSpec spec = NetworkOf.json(backbone.replace('\'', '"'), attention.replace('\'', '"'), 10, size);
        TrainedSteps expected = TrainedSteps.of(spec.withType(ElementType.FLOAT64), IMAGES);
        TrainedSteps found = TrainedSteps.of(fast(spec), IMAGES);
        double distance = found.gradientDistance(expected);
        assertTrue(distance < tolerance, "the gradients differ by " + distance);
        for (int step = 0; step < expected.losses().size(); step++) {
            assertEquals(expected.losses().get(step), found.losses().get(step), 2e-3, "loss of step " + step);
        }
    }

    @Test
    void everyKindOfLayerTakesAnyLayout() {
        NetworkSpec spec = StockBetweenFast.spec();
        TrainedSteps.of(fast(spec), IMAGES).assertEqualTo(TrainedSteps.of(spec, IMAGES), TOLERANCE);
    }

    /** Fusing a ReLU into the layer before it changes the order in which DL4J stores tensors. */
    @Test
    void whatOneKernelsSaveTheOthersRead(@TempDir Path folder) {
        NetworkSpec spec = NetworkOf.json(
                "{\"type\": \"resnet50\", \"width\": 8, \"stem\": \"cifar\"}", "{\"type\": \"none\"}", 10, 16);
        NetworkSpec fast = fast(spec);
        assertSavedIsRead(fast, spec, folder.resolve("fast.zip"));
        assertSavedIsRead(spec, fast, folder.resolve("reference.zip"));
    }

    private static void assertSavedIsRead(NetworkSpec from, NetworkSpec to, Path file) {
        try (Network saved = Network.create(from);
                Network read = Network.create(to)) {
            assertNotEquals(keys(saved), keys(read), "the test needs networks of two orders");
            for (Tensor tensor : read.tensors()) {
                read.write(tensor, new double[Math.toIntExact(tensor.length())]);
            }
            SavedNetwork.save(saved, file);
            NetworkCheckpoint.loadWeights(Checkpoint.open(file), read);
            Map<String, double[]> expected =
                    saved.tensors().stream().collect(Collectors.toMap(Tensor::key, saved::read));
            for (Tensor tensor : read.tensors()) {
                assertArrayEquals(expected.get(tensor.key()), read.read(tensor), tensor.key());
            }
        }
    }

    private static List<String> keys(Network network) {
        return network.tensors().stream().map(Tensor::key).toList();
    }
}
