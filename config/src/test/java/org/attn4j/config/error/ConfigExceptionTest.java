package org.attn4j.config.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.attn4j.core.error.UnknownNameException;
import org.junit.jupiter.api.Test;

class ConfigExceptionTest {

    private static final Path STUDY = Path.of("study.json");

    @Test
    void fileIsTheHeadlineAndOptionsHaveTheirOwnLocation() {
        List<Problem> problems = List.of(
                new Problem(
                        Location.at(STUDY, 9, 34),
                        "/model/backbone/type",
                        new UnknownNameException("backbone", "resnet81", List.of("resnet18", "alexnet", "resnet34"))
                                .getMessage()),
                new Problem(Location.at(STUDY, 21, 52), "/model/attention/kernel", "must be odd and at least 1, was 4")
                        .inVariant("eca"),
                new Problem(
                        Location.option("--set"),
                        "/training/lerningRate",
                        "unknown property; did you mean \"learningRate\"?"));

        assertEquals("""
                study.json: 3 problems
                  9:34 /model/backbone/type: unknown backbone "resnet81"; did you mean "resnet18"? known: alexnet, resnet18, resnet34
                  21:52 /model/attention/kernel (variant eca): must be odd and at least 1, was 4
                  --set /training/lerningRate: unknown property; did you mean "learningRate"?""", new ConfigException(problems).getMessage());
    }

    @Test
    void oneProblemHasTheSameForm() {
        Problem problem = new Problem(Location.at(STUDY, 3, 1), "", "expected a comma or }");

        assertEquals(
                "study.json: 1 problem\n  3:1: expected a comma or }",
                new ConfigException(List.of(problem)).getMessage());
    }

    @Test
    void problemsOfOtherFilesNameTheFile() {
        Problem problem =
                new Problem(Location.at(Path.of("base.json"), 2, 5), "/training/epochs", "must be at least 1, was 0");

        assertEquals(
                "study.json: 1 problem\n  base.json:2:5 /training/epochs: must be at least 1, was 0",
                new ConfigException(STUDY, List.of(problem)).getMessage());
    }

    @Test
    void fileAsAWholeHasNoLine() {
        Problem problem = new Problem(Location.whole(STUDY), "", "the file does not exist");

        assertEquals(
                "study.json: 1 problem\n  the file does not exist", new ConfigException(List.of(problem)).getMessage());
    }

    @Test
    void problemsOfOptionsOnlyAreTheCommandLines() {
        Problem problem = new Problem(Location.option("--attention"), "/kernel", "must be odd and at least 1, was 4");

        assertEquals(
                "command line: 1 problem\n  --attention /kernel: must be odd and at least 1, was 4",
                new ConfigException(List.of(problem)).getMessage());
    }

    @Test
    void problemsAreKept() {
        Problem problem = new Problem(Location.whole(STUDY), "/name", "is missing");

        assertEquals(List.of(problem), new ConfigException(List.of(problem)).problems());
    }

    @Test
    void errorWithoutProblemsIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> new ConfigException(List.of()));
    }
}
