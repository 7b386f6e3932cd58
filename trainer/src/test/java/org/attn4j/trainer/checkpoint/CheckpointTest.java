package org.attn4j.trainer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.error.DataException;
import org.attn4j.core.optimizer.OptimizerParameters;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.AttentionPlan;
import org.attn4j.runfiles.checkpoint.Checkpoint;
import org.attn4j.runfiles.checkpoint.CheckpointHeader;
import org.attn4j.runfiles.checkpoint.TensorEntry;
import org.attn4j.trainer.fake.Gate;
import org.attn4j.trainer.fake.TinyBackbone;
import org.attn4j.trainer.loss.CrossEntropyParameters;
import org.attn4j.trainer.optimizer.AdamParameters;
import org.attn4j.trainer.optimizer.SgdParameters;
import org.attn4j.trainer.schedule.ConstantParameters;
import org.attn4j.trainer.step.StepRecipe;
import org.attn4j.trainer.step.TrainingStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    private static final OptimizerParameters ADAM = new AdamParameters(0.01, 0, 0.9, 0.999, 1e-8);

    @TempDir
    private Path folder;

    /** A network and its training step. */
    private record State(Network network, TrainingStep step) implements AutoCloseable {

        static State of(int channels, long seed, OptimizerParameters optimizer) {
            Backbone backbone = new TinyBackbone(channels).create(3, 8);
            AttentionEntry gate = new AttentionEntry("gate", new Gate(), List.of(), Optional.empty(), Map.of(), false);
            AttentionPlan plan = AttentionPlan.resolve(backbone, List.of(gate));
            Network network = Network.create(NetworkSpec.of(backbone, plan, 3, 8, InitScheme.PADDLE, seed));
            return new State(
                    network,
                    new TrainingStep(
                            network,
                            new CrossEntropyParameters(0.1).create(),
                            StepRecipe.of(optimizer.create(), new ConstantParameters().create()),
                            10,
                            1));
        }

        /** Trains a batch of two images. */
        double[] trainOnce() {
            float[] images = new float[2 * 3 * 64];
            for (int i = 0; i < images.length; i++) {
                images[i] = (i * 37 % 100) / 100f - 0.5f;
            }
            return step.step(images, 2, new double[] {1, 0, 0, 0, 0, 1}).logits();
        }

        void save(Path file) throws IOException {
            CheckpointHeader header = new CheckpointHeader(
                    CheckpointHeader.FORMAT,
                    "gate",
                    1,
                    1,
                    step.iteration(),
                    1,
                    0.5,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of("order"),
                    List.of("a", "b", "c"),
                    8,
                    NetworkCheckpoint.entries(network),
                    step.slots().stream().map(slot -> slot.name()).toList(),
                    Map.of("name", "test"));
            NetworkCheckpoint.save(file, header, network, step);
        }

        @Override
        public void close() {
            network.close();
        }
    }

    private Path saved() throws IOException {
        Path file = folder.resolve("last.zip");
        try (State state = State.of(4, 1, ADAM)) {
            state.trainOnce();
            state.save(file);
        }
        return file;
    }

    @Test
    void aStateSavedTwiceHasTheSameBytes() throws IOException {
        try (State state = State.of(4, 1, ADAM)) {
            state.trainOnce();
            state.save(folder.resolve("one.zip"));
            state.save(folder.resolve("two.zip"));
        }
        assertArrayEquals(Files.readAllBytes(folder.resolve("one.zip")), Files.readAllBytes(folder.resolve("two.zip")));
    }

    @Test
    void trainingFromALoadedStateEqualsTrainingFromTheSavedOne() throws IOException {
        Path file = folder.resolve("last.zip");
        try (State original = State.of(4, 1, ADAM);
                State loaded = State.of(4, 1, ADAM)) {
            original.trainOnce();
            original.trainOnce();
            original.save(file);
            Checkpoint checkpoint = Checkpoint.open(file);
            NetworkCheckpoint.loadWeights(checkpoint, loaded.network());
            NetworkCheckpoint.loadState(checkpoint, loaded.network(), loaded.step());
            assertEquals(2, loaded.step().iteration());
            assertArrayEquals(vector(original), vector(loaded));
            assertArrayEquals(original.trainOnce(), loaded.trainOnce());
            assertArrayEquals(vector(original), vector(loaded));
        }
    }

    private static double[] vector(State state) {
        return state.network().weights().dup().data().asDouble();
    }

    @Test
    void tensorsAreConcatenatedAsLittleEndianFloats() throws IOException {
        Path file = folder.resolve("last.zip");
        try (State state = State.of(4, 1, ADAM);
                ZipFile zip = zip(state, file)) {
            byte[] bytes = zip.getInputStream(zip.getEntry("weights.bin")).readAllBytes();
            assertEquals(4 * state.network().weights().length(), bytes.length);
            var floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
            for (TensorEntry entry : Checkpoint.open(file).header().tensors()) {
                double[] expected = state.network()
                        .read(state.network().tensors().stream()
                                .filter(tensor -> tensor.key().equals(entry.name()))
                                .findFirst()
                                .orElseThrow());
                assertEquals(expected.length, entry.length());
                for (double value : expected) {
                    assertEquals((float) value, floats.get(), entry.name());
                }
            }
            assertEquals(
                    2 * bytes.length,
                    zip.getInputStream(zip.getEntry("optimizer.bin")).readAllBytes().length);
        }
    }

    private static ZipFile zip(State state, Path file) throws IOException {
        state.save(file);
        return new ZipFile(file.toFile());
    }

    @Test
    void statisticsAreStoredAndMarkedAsNotTrained() throws IOException {
        Map<String, Boolean> trained = new LinkedHashMap<>();
        Checkpoint.open(saved()).header().tensors().forEach(entry -> trained.put(entry.name(), entry.trained()));
        assertEquals(true, trained.get("attention/conv1/before-activation/0/w"));
        assertEquals(false, trained.get("attention/conv1/before-activation/0/passes"));
    }

    @Test
    void aTruncatedFileIsRejectedWhereverItIsTruncated() throws IOException {
        Path file = saved();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += whole.length / 17) {
            Files.write(file, Arrays.copyOf(whole, length));
            DataException rejected = assertThrows(DataException.class, () -> Checkpoint.open(file), "cut at " + length);
            assertTrue(
                    rejected.getMessage()
                            .startsWith(file + ": the checkpoint is damaged: it is not a complete ZIP file ("),
                    rejected.getMessage());
        }
    }

    @Test
    void aFlippedBitIsRejectedWhereverItIs() throws IOException {
        Path file = saved();
        byte[] whole = Files.readAllBytes(file);
        int content = new String(whole, StandardCharsets.ISO_8859_1).indexOf("SHA256SUMS");
        for (int at = 60; at < content; at += content / 23) {
            byte[] changed = whole.clone();
            changed[at] ^= 4;
            Files.write(file, changed);
            DataException rejected = assertThrows(DataException.class, () -> Checkpoint.open(file), "changed at " + at);
            assertTrue(rejected.getMessage().startsWith(file + ": the checkpoint is damaged: "), rejected.getMessage());
        }
    }

    /** The ZIP format's own checksum is correct here; only SHA256SUMS does not match. */
    @Test
    void contentThatDoesNotMatchTheChecksumsIsRejected() throws IOException {
        Path file = saved();
        Map<String, byte[]> entries = entries(file);
        entries.get("weights.bin")[5] ^= 1;
        write(file, entries);
        assertRejected(file, "the checksums in SHA256SUMS do not match the content");
    }

    @Test
    void anAdditionalOrMissingEntryIsRejected() throws IOException {
        Path file = saved();
        Map<String, byte[]> entries = entries(file);
        entries.put("../evil", new byte[1]);
        write(file, entries);
        assertRejected(
                file,
                "it contains [../evil, SHA256SUMS, checkpoint.json, optimizer.bin, weights.bin], must contain [SHA256SUMS,"
                        + " checkpoint.json, optimizer.bin, weights.bin]");
        entries.remove("../evil");
        entries.remove("optimizer.bin");
        write(file, entries);
        assertRejected(
                file,
                "it contains [SHA256SUMS, checkpoint.json, weights.bin], must contain [SHA256SUMS, checkpoint.json,"
                        + " optimizer.bin, weights.bin]");
    }

    private static void assertRejected(Path file, String why) {
        DataException rejected = assertThrows(DataException.class, () -> Checkpoint.open(file));
        assertEquals(file + ": the checkpoint is damaged: " + why, rejected.getMessage());
    }

    @Test
    void aMissingFileIsReported() {
        Path file = folder.resolve("gone.zip");
        DataException rejected = assertThrows(DataException.class, () -> Checkpoint.open(file));
        assertEquals(file + ": there is no such checkpoint", rejected.getMessage());
    }

    @Test
    void anotherNetworksCheckpointIsRejectedAndNothingIsLoaded() throws IOException {
        Checkpoint checkpoint = Checkpoint.open(saved());
        try (State other = State.of(5, 1, ADAM)) {
            double[] before = vector(other);
            DataException rejected =
                    assertThrows(DataException.class, () -> NetworkCheckpoint.loadWeights(checkpoint, other.network()));
            String first = NetworkCheckpoint.entries(other.network()).get(0).name() + " "
                    + NetworkCheckpoint.entries(other.network()).get(0).shape();
            assertEquals(
                    folder.resolve("last.zip")
                            + ": the checkpoint is damaged: its tensors do not match the network of its configuration;"
                            + " the first difference is " + first,
                    rejected.getMessage());
            assertArrayEquals(before, vector(other));
        }
    }

    @Test
    void anotherOptimisersStateIsRejected() throws IOException {
        Checkpoint checkpoint = Checkpoint.open(saved());
        try (State other = State.of(4, 1, new SgdParameters(0.1, 0.9, false, 0))) {
            DataException rejected = assertThrows(
                    DataException.class, () -> NetworkCheckpoint.loadState(checkpoint, other.network(), other.step()));
            assertEquals(
                    folder.resolve("last.zip")
                            + ": the checkpoint is damaged: it contains the optimiser state [m, v], but this optimiser needs"
                            + " [momentum]",
                    rejected.getMessage());
        }
    }

    @Test
    void aFailedWriteLeavesTheOldFileIntact() throws IOException {
        Path file = saved();
        byte[] before = Files.readAllBytes(file);
        Path blocked = folder.resolve("no-folder").resolve("last.zip");
        try (State state = State.of(4, 1, ADAM)) {
            assertThrows(IOException.class, () -> state.save(blocked));
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static void write(Path file, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
