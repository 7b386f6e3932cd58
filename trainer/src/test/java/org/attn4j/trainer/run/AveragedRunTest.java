package org.attn4j.trainer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.checkpoint.Checkpoint;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.checkpoint.NetworkCheckpoint;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.fake.World;
import org.attn4j.trainer.model.Models;
import org.attn4j.trainer.saved.SavedRun;
import org.attn4j.trainer.saved.WeightChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs with momentum and with averaged weights, with the same requirements as in {@link RunTest}. */
class AveragedRunTest {

    private static final String SGD =
            "/training/optimizer={\"type\": \"sgd\", \"learningRate\": 0.05, \"nesterov\": true}";
    private static final String EMA = "/training/ema=0.9";
    private static final String WEIGHTS = "/training/decayed=\"weights\"";

    @TempDir
    private Path folder;

    private RunFolder trained(String name, String... changes) {
        return new Runs(folder).trained(name, 1, changes);
    }

    @Test
    void aKilledRunWithMomentumAndMixupEndsWithTheSameBytes() throws IOException {
        String mixup = "/training/mixup=0.4";
        Runs.assertSame(trained("whole", SGD, mixup), new Runs(folder).resumed(Runs.WITHIN_EPOCH_TWO, SGD, mixup));
    }

    @Test
    void aRunWithAveragesEndsWithTheSameBytesWhereverItIsKilled(@TempDir Path other) throws IOException {
        RunFolder whole = trained("whole", SGD, EMA, WEIGHTS);
        Runs.assertSame(whole, new Runs(folder).resumed(Runs.AFTER_EPOCH_ONE, SGD, EMA, WEIGHTS));
        Runs.assertSame(whole, new Runs(other).resumed(Runs.WITHIN_EPOCH_TWO, SGD, EMA, WEIGHTS));
    }

    @Test
    void averagesAreSavedAsWeightsAndTheTrainedWeightsAsASlot() throws IOException {
        RunFolder plain = trained("plain", SGD);
        RunFolder averaged = trained("averaged", SGD, EMA);
        assertEquals(List.of("momentum"), Checkpoint.open(plain.last()).header().slots());
        assertEquals(
                List.of("momentum", "trained"),
                Checkpoint.open(averaged.last()).header().slots());
        byte[] weights = Runs.entry(plain.last(), "weights.bin");
        byte[] state = Runs.entry(averaged.last(), "optimizer.bin");
        assertEquals(2 * weights.length, state.length);
        assertArrayEquals(weights, Arrays.copyOfRange(state, weights.length, state.length));
        assertFalse(Arrays.equals(weights, Runs.entry(averaged.last(), "weights.bin")));
    }

    /** The metrics of the last epoch equal those of the saved weights when reopened. */
    @Test
    void evaluatedWeightsAreTheSavedOnes() {
        RunFolder run = trained("run", SGD, EMA);
        List<EpochRow> rows = Checkpoint.open(run.last()).header().rows();
        EpochRow last = rows.get(rows.size() - 1);
        try (SavedRun saved = new World(new RunListener() {}).open(run, WeightChoice.LAST)) {
            Evaluation evaluation = saved.evaluate(done -> {});
            assertEquals(last.testLoss(), evaluation.loss());
            assertEquals(last.testAccuracy(), evaluation.accuracy());
        }
    }

    @Test
    void averagingKeepsEveryBitOfAFrozenModule() {
        String frozen = "/model/attention={\"type\": \"gate\", \"frozen\": true}";
        RunFolder run = trained("run", SGD, EMA, frozen);
        RunConfiguration configuration = new World(new RunListener() {}).configuration(frozen);
        try (Network fresh = network(configuration);
                Network kept = network(configuration)) {
            NetworkCheckpoint.loadWeights(Checkpoint.open(run.last()), kept);
            List<Tensor> module =
                    fresh.tensors().stream().filter(Tensor::attention).toList();
            assertEquals(2, module.size());
            module.forEach(tensor -> assertArrayEquals(fresh.read(tensor), kept.read(tensor), tensor.key()));
        }
    }

    private static Network network(RunConfiguration configuration) {
        return Network.create(Models.spec(
                configuration.model(), 3, 8, configuration.training().init(), 1));
    }

    @Test
    void aRepeatedRunWithAveragesHasTheSameBytes() throws IOException {
        RunFolder first = trained("first", EMA);
        Runs.assertSame(first, trained("second", EMA));
        assertArrayEquals(
                Files.readAllBytes(first.iterations()),
                Files.readAllBytes(folder.resolve("second").resolve("iterations.csv")));
    }
}
