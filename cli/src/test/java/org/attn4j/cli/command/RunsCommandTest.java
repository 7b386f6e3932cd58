package org.attn4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.cli.Application;
import org.attn4j.cli.Recorder;
import org.attn4j.runfiles.folder.FolderTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code runs} with its subcommands, on a copy of runs that an earlier version wrote. */
class RunsCommandTest {

    private static final Path SAVED = Path.of("src/test/resources/org/attn4j/cli/saved/version-0.1.0");

    @TempDir
    private Path results;

    private Path study;

    @BeforeEach
    void copy() throws IOException {
        study = results.resolve("small");
        FolderTree.copy(SAVED, study);
    }

    private static Recorder run(int exit, Recorder recorder, String... arguments) {
        assertEquals(exit, new Application(recorder.console()).run(arguments), recorder.notes());
        return recorder;
    }

    private Path folder(String run) {
        return study.resolve("runs").resolve(run);
    }

    private static String text(Path path) {
        return path.toString();
    }

    @Test
    void listsARunPerLineWithinAHundredColumns() {
        String listed = run(0, Recorder.pipe(), "runs", text(results)).results();
        assertEquals("""
                STUDY  VARIANT  SEED  STATE  EPOCHS  TEST %  LAST SAVED  SIZE
                small  cbam        1  done   2 of 2   10.00  2026-11-27  SIZE
                small  eca         1  done   2 of 2    7.50  2026-11-27  SIZE
                small  se          1  done   2 of 2   10.00  2026-11-27  SIZE

                3 runs: 3 done; SIZE
                """, listed.replaceAll("\\d+ kB", "SIZE"));
    }

    @Test
    void longLabelsGiveWayToTheOtherColumns() {
        String label = "a label that says at length what was special about this run, and why it was kept";
        run(0, Recorder.pipe(), "runs", "label", text(folder("se-s1")), "--text", label);
        String listed = run(0, Recorder.pipe(), "runs", text(results), "--label", "*special*")
                .results();
        assertTrue(listed.lines().allMatch(line -> line.length() <= 100), listed);
        assertTrue(listed.contains("a label that says at "), listed);
        assertTrue(listed.contains("1 run: 1 done"), listed);
        String json = run(0, Recorder.pipe(), "runs", text(results), "--json", "--variant", "s?")
                .results();
        assertTrue(json.contains("\"label\": \"" + label + "\""), json);
        assertFalse(json.contains("\"eca\""), json);
        run(0, Recorder.pipe(), "runs", "label", text(study), "--variant", "se", "--remove");
        assertFalse(Files.exists(folder("se-s1").resolve("label.txt")));
    }

    @Test
    void nothingIsDeletedWithoutAnAnswer() {
        Recorder unasked = run(2, Recorder.pipe(), "runs", "delete", text(study), "--variant", "*c*");
        assertTrue(
                unasked.notes()
                        .matches(
                                "nothing was deleted: there is no terminal to ask whether to delete 2 runs \\(\\d+ kB\\);"
                                        + " give --yes to delete without a question\n"),
                unasked.notes());
        Recorder denied = run(0, Recorder.answering(""), "runs", "delete", text(study), "--variant", "*c*");
        assertTrue(
                denied.notes()
                        .matches("runs: small/cbam-s1, small/eca-s1\n"
                                + "The next report of small shows 2 runs as not begun; attn4j ablate trains them again.\n"
                                + "Delete 2 runs \\(\\d+ kB\\)\\? \\[y/N] nothing was deleted\n"),
                denied.notes());
        assertTrue(Files.exists(folder("cbam-s1")));
    }

    @Test
    void deletesAfterYes() {
        run(0, Recorder.answering("y"), "runs", "delete", text(folder("se-s1")));
        assertFalse(Files.exists(folder("se-s1")));
        Recorder script = run(0, Recorder.pipe(), "runs", "delete", text(results), "--state", "done", "--yes");
        assertTrue(
                script.results().matches("deleted 2 runs \\(\\d+ kB\\): small/cbam-s1, small/eca-s1\n"),
                script.results());
        assertEquals(
                results + " has no runs\n",
                run(0, Recorder.pipe(), "runs", text(results)).notes());
    }

    @Test
    void aFolderOfManyRunsNeedsAFilter() {
        Recorder all = run(2, Recorder.pipe(), "runs", "delete", text(study), "--yes");
        assertEquals(
                study + " is not the folder of one run; select runs in it with --state, --variant, --seed, --label or"
                        + " --study, or name folders of runs\n",
                all.notes());
        Recorder none = run(2, Recorder.pipe(), "runs", "delete", text(study), "--seed", "9", "--yes");
        assertEquals(study + " has no such run; attn4j runs " + study + " lists its runs\n", none.notes());
        Recorder absent = run(2, Recorder.pipe(), "runs", text(results.resolve("absent")));
        assertEquals(
                results.resolve("absent")
                        + " is not a folder; name a folder of studies, such as results, or that of one study\n",
                absent.notes());
    }

    @Test
    void anUnknownStateIsRejectedWithTheKnownOnes() {
        assertEquals(
                "Invalid value for option '--state' (STATE): must be started or done or failed or unreadable, was"
                        + " \"finished\"\nTry 'attn4j runs --help'.\n",
                run(2, Recorder.pipe(), "runs", text(results), "--state", "finished")
                        .notes());
    }

    @Test
    void aLabelIsOneLineAndIsEitherSetOrRemoved() {
        Recorder lines = run(2, Recorder.pipe(), "runs", "label", text(folder("se-s1")), "--text", "a\nb");
        assertEquals("--text: a label must be one line without control characters\n", lines.notes());
        assertTrue(run(2, Recorder.pipe(), "runs", "label", text(folder("se-s1")))
                .notes()
                .startsWith("Error: Missing required argument"));
    }
}
