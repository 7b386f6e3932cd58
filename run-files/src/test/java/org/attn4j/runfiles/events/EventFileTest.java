package org.attn4j.runfiles.events;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.attn4j.runfiles.events.EventReader.Event;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {

    private static final HyperParameters PARAMETERS = HyperParameters.of(
            "eca",
            7,
            Map.of(
                    "dataset",
                    Map.of("type", "sample"),
                    "model",
                    Map.of("attention", List.of(Map.of("type", "eca", "frozen", false, "at", Map.of()))),
                    "training",
                    Map.of("epochs", 3, "mixup", 0, "schedule", Map.of("type", "step", "milestones", List.of(1, 2)))));

    @TempDir
    private Path folder;

    private static List<EpochRow> rows(int epochs) {
        return IntStream.rangeClosed(1, epochs)
                .mapToObj(epoch -> new EpochRow(epoch, 0.001 / epoch, 2, 0.25, 1.5, 1.25, 0.5))
                .toList();
    }

    private static List<EpochTiming> timings(int epochs) {
        return IntStream.rangeClosed(1, epochs)
                .mapToObj(epoch -> new EpochTiming(epoch, 10, 480, 2.5, 960))
                .toList();
    }

    private Path written(int epochs) throws IOException {
        Path file = folder.resolve("events");
        EventFile.update(file, PARAMETERS, rows(epochs), timings(epochs));
        return file;
    }

    @Test
    void anIndependentReaderFindsTheVersionAndThenEveryEpoch() throws IOException {
        List<Event> events = EventReader.read(written(200));
        assertEquals(new Event(0, 0, "brain.Event:2", Map.of(), Map.of()), events.get(0));
        assertEquals(
                new Event(
                        25,
                        2,
                        "",
                        Map.of(
                                "accuracy/train", 0.25f,
                                "accuracy/test", 0.5f,
                                "loss/train", 2f,
                                "loss/test", 1.5f,
                                "crossEntropy/test", 1.25f,
                                "learningRate", 0.0005f,
                                "imagesPerSecond/train", 480f,
                                "imagesPerSecond/test", 960f),
                        Map.of()),
                events.get(3));
        assertEquals(202, events.size());
        assertEquals(200, events.get(201).step());
        assertEquals(2500, events.get(201).wallTime());
    }

    @Test
    void theSecondEventHoldsTheHyperParameters() throws IOException {
        Event event = EventReader.read(written(1)).get(1);
        assertEquals(
                new Event(
                        0,
                        0,
                        "",
                        Map.of(),
                        Map.of(
                                "variant",
                                "eca",
                                "seed",
                                7.0,
                                "model/attention/0/type",
                                "eca",
                                "model/attention/0/frozen",
                                false,
                                "training/epochs",
                                3.0,
                                "training/mixup",
                                0.0,
                                "training/schedule/type",
                                "step",
                                "training/schedule/milestones",
                                "[1, 2]")),
                event);
    }

    /** Made with the Python package tensorboard 2.21.0: its Summary.Value, NULL_TENSOR and create_summary_metadata. */
    @Test
    void theHyperParametersHaveTheBytesThatTensorBoardWrites() {
        HyperParameters one = new HyperParameters(new TreeMap<>(Map.of("a", true, "b", 0.5, "c", "x")));
        assertEquals(
                "0a1c5f68706172616d735f2f73657373696f6e5f73746172745f696e666f42060801120212004a320a300a0768706172"
                        + "616d7312251a230a070a0161120220010a0e0a0162120911000000000000e03f0a080a016312031a0178",
                HexFormat.of().formatHex(SessionStart.value(one).bytes()));
    }

    /** Runs of version 0.1.0 have none. */
    @Test
    void aFileWithoutHyperParametersIsReplaced() throws IOException {
        byte[] whole = Files.readAllBytes(written(2));
        int version = 8 + 4 + 24 + 4;
        int start = version + 8 + 4 + whole[version] + 256 * whole[version + 1] + 4;
        byte[] old = new byte[version + whole.length - start];
        System.arraycopy(whole, 0, old, 0, version);
        System.arraycopy(whole, start, old, version, whole.length - start);
        assertEquals(Map.of(), EventReader.read(old).get(1).hyperParameters());
        Files.write(folder.resolve("events"), old);
        assertArrayEquals(whole, Files.readAllBytes(written(2)));
    }

    /** The first twelve bytes of every event file that TensorFlow writes: a record of 24 bytes, the version. */
    @Test
    void itStartsLikeTensorFlowsFiles() throws IOException {
        byte[] bytes = Files.readAllBytes(written(1));
        assertEquals("1800000000000000a37f4b22", HexFormat.of().formatHex(bytes, 0, 12));
    }

    /** The check value of CRC-32C in the catalogue of parametrised CRC algorithms. */
    @Test
    void theReadersChecksumEqualsTheCatalogues() {
        assertEquals(0xE3069283, EventReader.crc32c("123456789".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void theReaderFindsEveryFlippedByte() throws IOException {
        byte[] whole = Files.readAllBytes(written(1));
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 4;
            assertThrows(Exception.class, () -> EventReader.read(damaged), "byte " + i);
        }
    }

    @Test
    void anUpdatedFileHasTheSameBytesWhateverItContainedBefore() throws IOException {
        byte[] whole = Files.readAllBytes(written(3));
        Path file = folder.resolve("cut");
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            EventFile.update(file, PARAMETERS, rows(3), timings(3));
            assertArrayEquals(whole, Files.readAllBytes(file));
        }
    }

    @Test
    void aFileThatIsLongerOrDifferentIsReplaced() throws IOException {
        byte[] two = Files.readAllBytes(written(2));
        written(3);
        assertArrayEquals(two, Files.readAllBytes(written(2)));
        Files.writeString(folder.resolve("events"), "something else");
        assertArrayEquals(two, Files.readAllBytes(written(2)));
    }

    @Test
    void aReaderThatKeepsTheFileOpenSeesAppendedEvents() throws IOException {
        Path file = written(1);
        try (var open = Files.newInputStream(file)) {
            byte[] before = open.readAllBytes();
            written(2);
            byte[] added = open.readAllBytes();
            assertEquals(before.length + added.length, Files.size(file));
            assertEquals(2, EventReader.read(added).get(0).step());
        }
    }
}
