package org.attn4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake has its own sentence and exit code, and leaves nothing behind. */
class BadInputTest {

    @TempDir
    private Path folder;

    private final Recorder recorder = Recorder.pipe();

    /** Runs ablate on a configuration and asserts that it ends with this text, the folder's name left out. */
    private void assertRejected(int exit, String reported, String configuration, String... more) throws IOException {
        Path file = Sample.write(folder, configuration);
        List<Path> before = content();
        Path out = folder.resolve("out");
        List<String> arguments = new ArrayList<>(List.of("ablate", file.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        int code = new Application(recorder.console()).run(arguments.toArray(String[]::new));
        assertEquals(
                reported.strip(), recorder.notes().replace(folder + "/", "").strip());
        assertEquals(exit, code);
        assertEquals("", recorder.results());
        assertFalse(Files.exists(out), "something was left behind in " + out);
        assertEquals(before, content());
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    private static String with(String old, String replacement) {
        if (!Sample.STUDY.contains(old)) {
            throw new IllegalArgumentException("the sample has no " + old);
        }
        return Sample.STUDY.replace(old, replacement);
    }

    @Test
    void malformedJsonIsReportedWithItsLocation() throws IOException {
        assertRejected(2, """
                tiny.json: 1 problem
                  13:17: unexpected ',': expected a value (no comma is allowed after the last element)
                """, with("\"seeds\": [1],", "\"seeds\": [1,,"));
    }

    @Test
    void anUnknownKeySuggestsTheNearest() throws IOException {
        assertRejected(2, """
                tiny.json: 1 problem
                  11:29 /training/batchsize: unknown property; did you mean "batchSize"?
                """, with("\"batchSize\"", "\"batchsize\""));
    }

    @Test
    void aWrongTypeSaysWhatIsWanted() throws IOException {
        assertRejected(2, """
                tiny.json: 1 problem
                  11:26 /training/epochs: must be a whole number, was "two"
                """, with("\"epochs\": 2", "\"epochs\": \"two\""));
    }

    @Test
    void anUnknownModuleSuggestsTheNearest() throws IOException {
        assertRejected(2, """
                tiny.json: 1 problem
                  16:44 /model/attention/type (variant eca): unknown attention "ecaa"; did you mean "eca"? \
                known: cbam, constant, coordinate, cse, eca, eca-ns, ela, ema, fca, gc, gct, ge, lct, mca, non-local, none, \
                scse, se, se-gc, se-var1, se-var2, se-var3, sge, simam, srm, sse, triplet
                """, with("{\"type\": \"eca\"}", "{\"type\": \"ecaa\"}"));
    }

    @Test
    void anEvenKernelIsRejected() throws IOException {
        assertRejected(2, """
                tiny.json: 1 problem
                  16:61 /model/attention/kernel (variant eca): must be odd and at least 1, was 4
                """, with("{\"type\": \"eca\"}", "{\"type\": \"eca\", \"kernel\": 4}"));
    }

    @Test
    void aReductionBelowOneIsRejected() throws IOException {
        assertRejected(2, """
                tiny.json: 1 problem
                  16:63 /model/attention/reduction (variant eca): must be at least 1, was 0
                """, with("{\"type\": \"eca\"}", "{\"type\": \"se\", \"reduction\": 0}"));
    }

    @Test
    void anImageTooSmallForTheNetworkIsRejected() throws IOException {
        assertRejected(2, """
                tiny.json: 1 problem
                  8:13 /dataset/test: alexnet needs images of at least 57 x 57 pixels, was 56 x 56; resize the \
                images
                """, Sample.STUDY.replace("\"size\": 64", "\"size\": 56"));
    }

    @Test
    void sizesThatDifferAreRejected() throws IOException {
        assertRejected(
                2,
                """
                tiny.json: 1 problem
                  8:13 /dataset/test: produces images of 72 pixels per side, but /dataset/train of 64; both \
                must produce the same size
                """,
                with(
                        "\"test\": [{\"type\": \"resize\", \"size\": 64}]",
                        "\"test\": [{\"type\": \"resize\", \"size\": 72}]"));
    }

    @Test
    void aBatchLargerThanTheDataIsRejected() throws IOException {
        assertRejected(2, """
                2 of 2 runs to train, in out
                tiny.json: 1 problem
                  11:42 /training/batchSize: must be at most 40, the number of training images, was 41
                """, with("\"batchSize\": 8", "\"batchSize\": 41"));
    }

    @Test
    void aMissingArchiveSaysWhereToGetIt() throws IOException {
        assertRejected(3, """
                2 of 2 runs to train, in out
                cifar.tar.gz does not exist; get it from \
                https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz or set "download": true under dataset
                """, with("\"type\": \"sample\"", "\"type\": \"cifar10\", \"path\": \"cifar.tar.gz\""));
    }

    @Test
    void aTruncatedArchiveIsRejected() throws IOException {
        Files.write(folder.resolve("cifar.tar.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0});
        assertRejected(3, """
                2 of 2 runs to train, in out
                cifar.tar.gz cannot be read: unexpected end of file; it is truncated or was not downloaded completely
                """, with("\"type\": \"sample\"", "\"type\": \"cifar10\", \"path\": \"cifar.tar.gz\""));
    }

    @Test
    void problemsOfSeveralVariantsAreReportedTogether() throws IOException {
        assertRejected(
                2,
                """
                tiny.json: 4 problems
                  15:41 /model/attention/type (variant none): unknown attention "non"; did you mean "none"? \
                known: cbam, constant, coordinate, cse, eca, eca-ns, ela, ema, fca, gc, gct, ge, lct, mca, non-local, none, \
                scse, se, se-gc, se-var1, se-var2, se-var3, sge, simam, srm, sse, triplet
                  15:104 /model/attention/reduction (variant se): must be at least 1, was 0
                  16:61 /model/attention/kernel (variant eca): must be odd and at least 1, was 4
                  --set /training/lerningRate: unknown property; known: epochs, batchSize, optimizer, \
                schedule, loss, init, mixup, decayed, ema
                """,
                with(
                                "\"none\": {},",
                                "\"none\": {\"/model/attention/type\": \"non\"}, \"se\": {\"/model/attention\": {\"type\": \"se\", \"reduction\": 0}},")
                        .replace("{\"type\": \"eca\"}", "{\"type\": \"eca\", \"kernel\": 4}"),
                "--set",
                "/training/lerningRate=1");
    }

    @Test
    void anUnwritableOutputFolderIsNamedBeforeAnythingStarts() throws IOException {
        Path file = Sample.write(folder, Sample.STUDY);
        Path out = file.resolve("out");
        assertEquals(2, new Application(recorder.console()).run("ablate", file.toString(), "--out", out.toString()));
        assertEquals(
                "cannot write to the output folder " + out
                        + ": is a file, not a folder; choose another with --out DIR\n",
                recorder.notes());
    }

    @Test
    void aConfigurationThatIsNotThereIsNamed() {
        Path file = folder.resolve("absent.json");
        assertEquals(2, new Application(recorder.console()).run("ablate", file.toString()));
        assertEquals(file + ": 1 problem\n  the file does not exist\n", recorder.notes());
    }
}
