package org.attn4j.testkit.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.error.DataException;
import org.attn4j.testkit.template.dataset.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The template of a dataset: layout, classes, fingerprint, and what it says of damaged files. */
class CsvTemplateTest {

    private static final String GOOD = "dog,0,1,2,255\ncat,4,5,6,7\n";

    @TempDir
    private Path folder;

    private Dataset open(String train, String test) throws IOException {
        Files.writeString(folder.resolve("classes.txt"), "cat\ndog\n");
        Files.writeString(folder.resolve("train.csv"), train);
        Files.writeString(folder.resolve("test.csv"), test);
        return new Example(folder.toString(), "train.csv", "test.csv").open(Progress.silent());
    }

    @Test
    void labelsFollowTheListOfClassesAndPixelsLieRowByRow() throws IOException {
        Dataset dataset = open(GOOD, GOOD);
        assertEquals(List.of("cat", "dog"), dataset.classes());
        assertEquals(1, dataset.train().label(0));
        assertArrayEquals(
                new byte[] {0, 0, 0, 1, 1, 1, 2, 2, 2, -1, -1, -1},
                dataset.train().image(0).pixels());
        assertEquals(2, dataset.train().image(0).width());
    }

    @Test
    void theFingerprintFollowsFromLabelsAndPixelsOnly() throws IOException {
        String first = open(GOOD, GOOD).fingerprint();
        assertEquals(first, open(GOOD.replace("dog,0", "dog, 0"), GOOD).fingerprint());
        assertNotEquals(first, open(GOOD.replace("255", "254"), GOOD).fingerprint());
        assertNotEquals(first, open(GOOD, GOOD.replace("dog", "cat")).fingerprint());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cat,1,2,3   | train.csv:1 has 3 grey levels; a square image has 1, 4, 9, 16 and so on",
                "cat         | train.csv:1 has 0 grey levels; a square image has 1, 4, 9, 16 and so on",
                "cat,256     | train.csv:1 has the grey level \"256\"; it must be a whole number from 0 to 255",
                "cat,grey    | train.csv:1 has the grey level \"grey\"; it must be a whole number from 0 to 255",
                "cow,1       | train.csv:1 has the class \"cow\", which is not in classes.txt; known: cat, dog",
                "''          | train.csv is empty; it needs one image per line",
            })
    void damageIsReportedWithFileAndLine(String train, String problem) {
        DataException damaged = assertThrows(DataException.class, () -> open(train, "dog,1"));
        assertEquals(folder + "/" + problem, damaged.getMessage());
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Example parameters = new Example(folder.toString(), "none.csv", "test.csv");
        assertEquals(OptionalInt.empty(), parameters.knownClasses());
        assertEquals(folder + "/classes.txt cannot be read; it needs one class name per line", failure(parameters));
        Files.writeString(folder.resolve("classes.txt"), "cat\ndog\n");
        assertEquals(OptionalInt.of(2), parameters.knownClasses());
        assertEquals(folder + "/none.csv cannot be read; check the path", failure(parameters));
    }

    private static String failure(Example parameters) {
        return assertThrows(DataException.class, () -> parameters.open(Progress.silent()))
                .getMessage();
    }
}
