package org.attn4j.trainer.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.attn4j.config.json.Json;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.LearntWeight;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.checkpoint.Checkpoint;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.checkpoint.NetworkCheckpoint;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.fake.World;
import org.attn4j.trainer.model.Models;
import org.attn4j.trainer.saved.SavedRun;
import org.attn4j.trainer.saved.WeightChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearntWeightsTest {

    @TempDir
    private Path folder;

    private final World world = new World(new RunListener() {});

    private Evaluation trained(String... changes) {
        world.run(folder, 1, world.configuration(changes)).train();
        return Json.read(new RunFolder(folder).evaluation(), Evaluation.class);
    }

    /** The fake gate learns only its weight, one value per channel; its number of passes is a statistic. */
    @Test
    void theSmallTrainedTensorsOfTheSavedWeightsAreStored() {
        List<LearntWeight> learnt = trained().learnt();
        assertEquals(1, learnt.size());
        LearntWeight weight = learnt.get(0);
        assertEquals(List.of("conv1", "before-activation", "gate", "w"), names(weight));
        assertEquals(0, weight.index());
        assertEquals(List.of(4L), weight.shape());
        RunConfiguration configuration = world.configuration();
        try (Network network = Network.create(Models.spec(
                configuration.model(), 3, 8, configuration.training().init(), 1))) {
            Tensor tensor = network.tensors().stream()
                    .filter(each -> each.key().equals("attention/conv1/before-activation/0/w"))
                    .findFirst()
                    .orElseThrow();
            assertNotEquals(values(network.read(tensor)), weight.values());
            NetworkCheckpoint.loadWeights(Checkpoint.open(new RunFolder(folder).best()), network);
            assertEquals(values(network.read(tensor)), weight.values());
        }
    }

    @Test
    void evaluatingASavedRunGivesTheSame() {
        List<LearntWeight> stored = trained("/training/epochs=1").learnt();
        try (SavedRun run = world.open(new RunFolder(folder), WeightChoice.BEST)) {
            assertEquals(stored, run.evaluate(done -> {}).learnt());
        }
    }

    @Test
    void aFrozenModuleHasLearntNothing() {
        assertEquals(
                List.of(),
                trained("/training/epochs=1", "/model/attention={\"type\": \"gate\", \"frozen\": true}")
                        .learnt());
    }

    @Test
    void tensorsOfUpTo64ValuesAreSmall() {
        assertEquals(
                64,
                trained("/training/epochs=1", "/model/backbone={\"type\": \"tiny\", \"channels\": 64}")
                        .learnt()
                        .get(0)
                        .values()
                        .size());
    }

    @Test
    void moreValuesAreLeftOut() {
        assertEquals(
                List.of(),
                trained("/training/epochs=1", "/model/backbone={\"type\": \"tiny\", \"channels\": 65}")
                        .learnt());
    }

    @Test
    void evaluationsOfOlderVersionsHaveNone() {
        String old = Json.write(trained("/training/epochs=1"));
        assertEquals(
                List.of(),
                Json.parse(old.substring(0, old.lastIndexOf(",", old.indexOf("\"learnt\""))) + "}", Evaluation.class)
                        .learnt());
    }

    private static List<String> names(LearntWeight weight) {
        return List.of(weight.site(), weight.position(), weight.attention(), weight.name());
    }

    private static List<Float> values(double[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> (float) values[i])
                .toList();
    }
}
