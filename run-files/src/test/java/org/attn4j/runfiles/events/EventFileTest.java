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
import java.util.stream.IntStream;
import org.attn4j.runfiles.events.EventReader.Event;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {

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
        EventFile.update(file, rows(epochs), timings(epochs));
        return file;
    }

    @Test
    void anIndependentReaderFindsTheVersionAndThenEveryEpoch() throws IOException {
        List<Event> events = EventReader.read(written(200));
        assertEquals(new Event(0, 0, "brain.Event:2", Map.of()), events.get(0));
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
                                "imagesPerSecond/test", 960f)),
                events.get(2));
        assertEquals(201, events.size());
        assertEquals(200, events.get(200).step());
        assertEquals(2500, events.get(200).wallTime());
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
            EventFile.update(file, rows(3), timings(3));
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
