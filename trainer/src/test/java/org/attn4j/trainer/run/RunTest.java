package org.attn4j.trainer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.error.TrainingException;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.site.GateListener;
import org.attn4j.runfiles.Digests;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.checkpoint.Checkpoint;
import org.attn4j.runfiles.checkpoint.CheckpointHeader;
import org.attn4j.runfiles.events.EventFile;
import org.attn4j.runfiles.events.HyperParameters;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.batch.BatchLoader;
import org.attn4j.trainer.checkpoint.NetworkCheckpoint;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.data.Examples;
import org.attn4j.trainer.evaluate.Evaluator;
import org.attn4j.trainer.fake.World;
import org.attn4j.trainer.loss.CrossEntropyParameters;
import org.attn4j.trainer.model.Models;
import org.attn4j.trainer.saved.SavedRun;
import org.attn4j.trainer.saved.WeightChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of a tiny network on tiny data, wired as the program wires them. */
class RunTest {

    private static final RunListener QUIET = new RunListener() {};

    @TempDir
    private Path folder;

    private final World world = new World(QUIET);

    private RunFolder trained(String name, long seed, String... changes) {
        return new Runs(folder).trained(name, seed, changes);
    }

    @Test
    void aRunWritesItsFilesAndIsDone() throws IOException {
        RunFolder run = trained("run", 1);
        RunRecord record = Runs.record(run);
        assertEquals(RunState.DONE, record.state());
        assertEquals("", record.failure());
        assertEquals(3, record.epochsDone());
        assertEquals(1, record.seed());
        assertEquals("stripes", record.provenance().get("dataSha256"));
        assertEquals("reference", record.provenance().get("kernels"));
        assertEquals("float32", record.provenance().get("precision"));
        // conv1 4*27+4, gate 4, fc1 64*6+6, fc2 6*3+3; the gate's statistic is not a parameter.
        assertEquals(112 + 4 + 390 + 21, record.model().parameters());
        assertEquals(4, record.model().attentionParameters());
        List<String> metrics = Files.readAllLines(run.metrics());
        assertEquals(
                "epoch,learningRate,trainLoss,trainAccuracy,testLoss,testCrossEntropy,testAccuracy", metrics.get(0));
        assertEquals(4, metrics.size());
        // 48 images in batches of 10 are four batches per epoch, so rows are at iterations 0 and 10.
        assertEquals(
                List.of("iteration", "0", "10"),
                Files.readAllLines(run.iterations()).stream()
                        .map(line -> line.split(",")[0])
                        .toList());
        assertEquals(4, Files.readAllLines(run.timings()).size());
        try (Stream<Path> files = Files.list(run.path())) {
            assertEquals(
                    List.of(
                            ".lock",
                            "best.zip",
                            "evaluation.json",
                            "events.out.tfevents.attn4j",
                            "iterations.csv",
                            "last.zip",
                            "metrics.csv",
                            "previous.zip",
                            "run.json",
                            "timings.csv"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void itLearnsToRecogniseStripes() {
        RunFolder run = trained("run", 1, "/training/epochs=12");
        List<EpochRow> rows = Checkpoint.open(run.last()).header().rows();
        assertTrue(rows.get(11).trainLoss() < rows.get(0).trainLoss() * 0.8, rows.toString());
        assertTrue(rows.get(11).testAccuracy() > 0.6, rows.toString());
    }

    @Test
    void evaluatingTheSavedWeightsGivesTheRowsOfTheMetrics() {
        RunFolder run = trained("run", 1);
        CheckpointHeader header = Checkpoint.open(run.last()).header();
        for (WeightChoice choice : WeightChoice.values()) {
            int epoch = choice == WeightChoice.LAST ? 3 : header.bestEpoch();
            EpochRow row = header.rows().get(epoch - 1);
            try (SavedRun saved = world.open(run, choice)) {
                Evaluation evaluation = saved.evaluate(done -> {});
                assertEquals(epoch, saved.epoch());
                assertEquals(row.testLoss(), evaluation.loss());
                assertEquals(row.testCrossEntropy(), evaluation.crossEntropy());
                assertEquals(row.testAccuracy(), evaluation.accuracy());
            }
        }
        assertEquals(
                header.rows().stream().mapToDouble(EpochRow::testAccuracy).max().orElseThrow(), header.bestAccuracy());
    }

    @Test
    void theMetricsFileHasTheCheckpointsRows() throws IOException {
        RunFolder run = trained("run", 1);
        List<EpochRow> rows = Checkpoint.open(run.last()).header().rows();
        List<String> lines = Files.readAllLines(run.metrics());
        for (int i = 0; i < rows.size(); i++) {
            EpochRow row = rows.get(i);
            assertEquals(
                    Stream.of(
                                    row.learningRate(),
                                    row.trainLoss(),
                                    row.trainAccuracy(),
                                    row.testLoss(),
                                    row.testCrossEntropy(),
                                    row.testAccuracy())
                            .map(String::valueOf)
                            .reduce(String.valueOf(i + 1), (line, value) -> line + "," + value),
                    lines.get(i + 1));
        }
    }

    @Test
    void theEvaluationCountsEveryTestImageOnceAndHasStripAndGates() {
        RunFolder run = trained("run", 1);
        Evaluation evaluation = Json.read(run.evaluation(), Evaluation.class);
        assertEquals(24, evaluation.images());
        assertEquals(
                24,
                evaluation.confusion().stream()
                        .flatMap(List::stream)
                        .mapToInt(Integer::intValue)
                        .sum());
        int right = IntStream.range(0, 3)
                .map(label -> evaluation.confusion().get(label).get(label))
                .sum();
        assertEquals(evaluation.accuracy(), right / 24.0);
        assertEquals(18, evaluation.strip().size());
        assertEquals("across", evaluation.strip().get(1).truth());
        assertEquals(1, evaluation.gates().size());
        assertEquals("conv1", evaluation.gates().get(0).site());
        assertEquals("best", evaluation.weights());
    }

    @Test
    void aRepeatedRunHasTheSameBytes() throws IOException {
        RunFolder first = trained("first", 1);
        RunFolder second = trained("second", 1);
        Runs.assertSame(first, second);
        assertArrayEquals(Files.readAllBytes(first.iterations()), Files.readAllBytes(second.iterations()));
    }

    @Test
    void aRunKilledAfterAnEpochResumesWithTheSameBytes() throws IOException {
        Runs.assertSame(trained("whole", 1), new Runs(folder).resumed(Runs.AFTER_EPOCH_ONE));
    }

    @Test
    void aRunKilledWithinAnEpochRepeatsItWithTheSameBytes() throws IOException {
        Runs.assertSame(trained("whole", 1), new Runs(folder).resumed(Runs.WITHIN_EPOCH_TWO));
    }

    @Test
    void theEventFileOfAResumedRunHasTheRowsOfItsCheckpoint() throws IOException {
        RunFolder run = new Runs(folder).resumed(Runs.AFTER_EPOCH_ONE);
        CheckpointHeader saved = Checkpoint.open(run.last()).header();
        Path written = EventFile.update(
                folder.resolve("events"),
                HyperParameters.of(saved.variant(), saved.seed(), saved.configuration()),
                saved.rows(),
                saved.timings());
        assertEquals(-1, Files.mismatch(written, run.events()));
    }

    @Test
    void aDamagedLastCheckpointFallsBackToThePreviousOneWithAWarning() throws IOException {
        RunFolder whole = trained("whole", 1);
        RunFolder run = trained("run", 1);
        Files.write(run.last(), new byte[100]);
        StringBuilder warnings = new StringBuilder();
        World world = new World(new RunListener() {
            @Override
            public void warning(RunId id, String message) {
                warnings.append(message);
            }
        });
        world.run(run.path(), 1, world.configuration()).train();
        Runs.assertSame(whole, run);
        assertTrue(
                warnings.toString()
                        .startsWith(run.last() + ": the checkpoint is damaged: it is not a complete ZIP file ("),
                warnings.toString());
        assertTrue(warnings.toString().endsWith("); resuming from previous.zip"), warnings.toString());
    }

    @Test
    void variantsOfOneSeedStartAlikeAndSeeTheSameOrderAndOtherSeedsDoNot() {
        Digests gate = Runs.record(trained("gate", 1)).digests();
        Digests none = Runs.record(trained("none", 1, "/model/attention={\"type\": \"none\"}"))
                .digests();
        Digests other = Runs.record(trained("other", 2)).digests();
        assertEquals(gate.backboneWeights(), none.backboneWeights());
        assertEquals(gate.imageOrders(), none.imageOrders());
        assertEquals("", none.attentionWeights());
        assertNotEquals(gate.backboneWeights(), other.backboneWeights());
        assertNotEquals(gate.attentionWeights(), other.attentionWeights());
        assertNotEquals(gate.imageOrders(), other.imageOrders());
        assertEquals(3, gate.imageOrders().stream().distinct().count());
    }

    @Test
    void divergenceStopsTheRunWithAMessageThatIsStored() {
        Path path = folder.resolve("diverging");
        RunConfiguration configuration = world.configuration("/training/optimizer/learningRate=1e30");
        TrainingException stopped = assertThrows(
                TrainingException.class, () -> world.run(path, 1, configuration).train());
        assertTrue(
                stopped.getMessage()
                        .matches("diverged: the loss is NaN at epoch 1, iteration [12], learning rate [0-9.]+E29;"
                                + " lower /training/optimizer/learningRate or use a warm-up schedule"),
                stopped.getMessage());
        RunRecord record = Runs.record(new RunFolder(path));
        assertEquals(RunState.FAILED, record.state());
        assertEquals(stopped.getMessage(), record.failure());
        assertFalse(Files.exists(new RunFolder(path).last()));
    }

    /** The first of two transforms must produce an 8-bit image, which the fake transform does not. */
    @Test
    void failureOfATransformStopsTheRunAndItsNameIsStored() {
        Path path = folder.resolve("failing");
        RunConfiguration configuration =
                world.configuration("/dataset/train=[{\"type\": \"plain\"}, {\"type\": \"plain\"}]");
        PluginException stopped = assertThrows(
                PluginException.class, () -> world.run(path, 1, configuration).train());
        assertTrue(
                stopped.getMessage()
                        .matches(
                                "image [0-9]+: transform number 1 of 2 \\(org.attn4j.trainer.fake.PlainTransform\\) failed in"
                                        + " apply on 8 x 8 pixels: java.lang.UnsupportedOperationException: its values do not fit"
                                        + " into 8 bits"),
                stopped.getMessage());
        RunRecord record = Runs.record(new RunFolder(path));
        assertEquals(RunState.FAILED, record.state());
        assertEquals(stopped.getMessage(), record.failure());
    }

    @Test
    void validationImagesChooseTheBestEpochIfThereAreAny() {
        RunFolder run = trained("run", 1, "/dataset/validation=0.25");
        Checkpoint best = Checkpoint.open(run.best());
        RunConfiguration configuration = world.configuration("/dataset/validation=0.25");
        Optional<Examples> validation = world.data().read(configuration).validation();
        assertEquals(12, validation.orElseThrow().size());
        try (Network network = Network.create(Models.spec(
                configuration.model(), 3, 8, configuration.training().init(), 1))) {
            NetworkCheckpoint.loadWeights(best, network);
            double accuracy = new Evaluator(network, new CrossEntropyParameters(0.1).create(), 3)
                    .evaluate(new BatchLoader(validation.orElseThrow(), 10), done -> {}, GateListener.NONE)
                    .accuracy();
            assertEquals(accuracy, best.header().bestAccuracy());
        }
        assertEquals(best.header().bestEpoch(), best.header().epochsDone());
    }

    @Test
    void aFinishedRunIsNotTrainedAgain() throws IOException {
        RunFolder run = trained("run", 1);
        byte[] before = Files.readAllBytes(run.last());
        world.run(run.path(), 1, world.configuration()).train();
        assertArrayEquals(before, Files.readAllBytes(run.last()));
    }

    @Test
    void aFrozenModuleKeepsWeightsAndStatisticsOverAWholeRun() {
        String frozen = "/model/attention={\"type\": \"gate\", \"frozen\": true}";
        RunFolder run = trained("run", 1, frozen);
        RunConfiguration configuration = world.configuration(frozen);
        try (Network fresh = Network.create(Models.spec(
                        configuration.model(), 3, 8, configuration.training().init(), 1));
                Network trained = Network.create(Models.spec(
                        configuration.model(), 3, 8, configuration.training().init(), 1))) {
            NetworkCheckpoint.loadWeights(Checkpoint.open(run.last()), trained);
            int kept = 0;
            for (var tensor : fresh.tensors()) {
                if (tensor.attention()) {
                    assertArrayEquals(fresh.read(tensor), trained.read(tensor), tensor.key());
                    kept++;
                }
            }
            assertEquals(2, kept);
        }
        assertEquals(4, Runs.record(run).model().attentionParameters());
    }
}
