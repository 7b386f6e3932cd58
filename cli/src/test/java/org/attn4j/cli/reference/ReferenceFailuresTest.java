package org.attn4j.cli.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.core.error.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check prints of files that do not hold, or are not what they should be. */
class ReferenceFailuresTest {

    @TempDir
    private Path path;

    private ReferenceFolder folder;

    @BeforeEach
    void folder() {
        folder = new ReferenceFolder(path);
    }

    @Test
    void aWrongGradientIsReportedWithItsWeightAndItsError() throws IOException {
        // The largest of the three is then 0.2: (0.2 - 0.111) / 0.2.
        folder.copy("eca-k3.json", "-0.111028089399", "-0.2");
        assertEquals(List.of("eca-k3 FAILED 4.4e-01 dweight"), folder.lines());
    }

    @Test
    void anErrorJustAboveTheToleranceFails() throws IOException {
        // 2e-5 of the largest gradient, 0.131.
        folder.copy("eca-k3.json", "-0.0576748063035", "-0.0576774268035");
        assertEquals(List.of("eca-k3 FAILED 2.0e-05 dweight"), folder.lines());
    }

    @Test
    void aParameterThatBreaksItsRuleIsReportedWithItsPointer() throws IOException {
        folder.copy("eca-k3.json", "\"kernel\": 3", "\"kernel\": 4");
        assertEquals(List.of("eca-k3 FAILED nan /module/kernel must be odd and at least 1, was 4"), folder.lines());
    }

    @Test
    void weightsOfAnotherModuleAreReported() throws IOException {
        folder.copy("se-no-bias.json", "\"bias\": false", "\"bias\": true");
        assertEquals(List.of("se-no-bias FAILED nan /params has no values for the module's weight b1"), folder.lines());
    }

    @Test
    void aMissingPropertyIsReported() throws IOException {
        folder.copy("eca-k3.json", "\"dy\"", "\"dY\"");
        assertEquals(List.of("eca-k3 FAILED nan /dy is missing"), folder.lines());
    }

    @Test
    void aFileThatIsNoJsonFailsAndTheNextOneIsChecked() throws IOException {
        Files.writeString(path.resolve("broken.json"), "{");
        Files.writeString(path.resolve("package.json"), "{\"name\": \"x\"}");
        List<String> lines = folder.lines();
        assertTrue(lines.get(0).matches("broken FAILED nan .*broken.json:1:2: is not valid JSON: .*"), lines.get(0));
        assertEquals("package FAILED nan is not a reference case: it has neither /module nor /backbone", lines.get(1));
        assertEquals(2, lines.size());
    }

    @Test
    void aBackboneThatIsNotThereIsUnknownAndNoFailure() throws IOException {
        folder.copy("alexnet-none.json", "\"type\": \"alexnet\"", "\"type\": \"alexnet2\"");
        assertEquals(List.of("alexnet-none unknown-module"), folder.lines());
    }

    @Test
    void aNetworkThatIsTooSmallForItsImagesFailsWithTheBackbonesSentence() throws IOException {
        folder.copy("alexnet-none.json", "\"imageSize\": 128", "\"imageSize\": 56");
        assertEquals(
                List.of("alexnet-none FAILED nan ParameterException: alexnet needs images of at least 57 x 57 pixels,"
                        + " was 56 x 56; resize the images"),
                folder.lines());
    }

    @Test
    void transformsAreReportedByOutputEachByItself() throws IOException {
        Files.createDirectories(path.resolve("transforms"));
        for (String image : List.of("input0.png", "flip-0.png")) {
            Files.copy(
                    ReferenceFolder.kept().path().resolve("transforms").resolve(image),
                    path.resolve("transforms").resolve(image));
        }
        Files.writeString(path.resolve("transforms/cases.json"), """
                {"cases": [
                  {"input": "input0.png", "operations": [{"type": "horizontal-flip"}], "output": "flip-0.png",
                   "tolerance": {"max": 0}},
                  {"input": "input0.png", "operations": [{"type": "rotate", "degrees": 0}], "output": "flip-0.png",
                   "tolerance": {"meanAbsolute": 1}},
                  {"input": "input0.png", "operations": [{"type": "sharpen"}], "output": "sharp.png",
                   "tolerance": {"max": 0}},
                  {"input": "input0.png", "operations": [], "output": "gone.png", "tolerance": {"max": 0}},
                  {"input": "../input0.png", "operations": [], "output": "flip-0.png", "tolerance": {"max": 0}},
                  {"input": "input0.png", "operations": [{"type": "resize", "size": 8}], "output": "flip-0.png",
                   "tolerance": {"max": 0}}
                ]}
                """);
        List<String> lines = folder.lines();
        assertEquals("flip-0 ok 0.0e+00", lines.get(0));
        assertTrue(lines.get(1).matches("flip-0 FAILED [0-9.]+e\\+0[0-9] mean difference"), lines.get(1));
        assertEquals("sharp unknown-module", lines.get(2));
        assertEquals("gone FAILED nan image gone.png is not in the file's folder", lines.get(3));
        assertEquals("flip-0 FAILED nan image ../input0.png is not in the file's folder", lines.get(4));
        assertEquals("flip-0 FAILED nan the output has 192 values, but the file has 3072", lines.get(5));
    }

    @Test
    void aListOfTransformsThatIsNoneIsOneFailure() throws IOException {
        Files.createDirectories(path.resolve("transforms"));
        Files.writeString(path.resolve("transforms/cases.json"), "{}");
        assertEquals(List.of("transforms/cases FAILED nan /cases is missing"), folder.lines());
    }

    @Test
    void aFolderWithoutCasesIsAnErrorAndNotAPass() {
        DataException empty = assertThrows(DataException.class, folder::check);
        assertEquals(
                path + ": contains no reference case, neither *.json files nor transforms/cases.json",
                empty.getMessage());
        Path gone = path.resolve("gone");
        DataException missing = assertThrows(DataException.class, new ReferenceFolder(gone)::check);
        assertEquals(gone + ": cannot be read as a folder", missing.getMessage());
    }
}
