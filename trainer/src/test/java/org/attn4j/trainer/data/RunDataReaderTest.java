package org.attn4j.trainer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.fake.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunDataReaderTest {

    private final World world = new World(new RunListener() {});

    private RunData read(String... changes) {
        return world.data().read(world.configuration(changes));
    }

    private static long ofClass(ImageSet images, int label) {
        return IntStream.range(0, images.size())
                .filter(index -> images.label(index) == label)
                .count();
    }

    @Test
    void withoutLimitsEverythingIsRead() {
        RunData data = read();
        assertEquals(48, data.train().size());
        assertEquals(24, data.test().size());
        assertEquals(24, data.testImages().size());
        assertEquals(8, data.imageSize());
        assertEquals(true, data.validation().isEmpty());
    }

    @Test
    void limitsKeepTheClassesBalanced() {
        RunData data = read("/dataset/limit=12", "/dataset/testLimit=6");
        assertEquals(12, data.train().size());
        assertEquals(6, data.testImages().size());
        for (int label = 0; label < 3; label++) {
            assertEquals(4, ofClass(data.train().images(), label));
            assertEquals(2, ofClass(data.testImages(), label));
        }
    }

    @Test
    void validationImagesComeFromTheTrainingImagesAndAreTransformedAsTestImagesAre() {
        RunData data = read("/dataset/validation=0.25");
        assertEquals(36, data.train().size());
        assertEquals(12, data.validation().orElseThrow().size());
        assertEquals(data.test().transform(), data.validation().orElseThrow().transform());
        assertEquals(24, data.test().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/dataset/limit=49 | /dataset/limit: must be at most 48, the number of images, was 49",
                "/dataset/testLimit=25 | /dataset/testLimit: must be at most 24, the number of images, was 25",
                "/training/batchSize=49 | /training/batchSize: must be at most 48, the number of training images,"
                        + " was 49",
            })
    void requestsThatTheDataCannotMeetAreRejected(String change, String problem) {
        assertRejected(problem, change);
    }

    @Test
    void aBatchLargerThanTheRemainingTrainingImagesIsRejected() {
        assertRejected(
                "/training/batchSize: must be at most 36, the number of training images, was 40",
                "/dataset/validation=0.25",
                "/training/batchSize=40");
    }

    private void assertRejected(String problem, String... changes) {
        ConfigException rejected = assertThrows(ConfigException.class, () -> read(changes));
        assertEquals("test.json: 1 problem\n  " + problem, rejected.getMessage());
    }
}
