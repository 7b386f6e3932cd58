package org.attn4j.study.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunLabel;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.result.FabricatedStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCatalogTest {

    private static final RunFilter ALL = new RunFilter(List.of(), List.of(), List.of(), List.of(), List.of());

    @TempDir
    Path results;

    private FabricatedStudy study(String name) {
        FabricatedStudy study =
                new FabricatedStudy(name, results.resolve(name), List.of("none", "eca"), List.of(2L, 10L), 2);
        study.done("none", 2).done("none", 10).done("eca", 10);
        study.run("eca", 2)
                .stopped(study.folder().run(new RunId("eca", 2)), RunState.FAILED, "diverged: the loss is NaN", 1);
        return study;
    }

    private static List<String> names(List<ListedRun> runs) {
        return runs.stream().map(run -> run.study() + "/" + run.name()).toList();
    }

    @Test
    void aFolderOfStudiesAStudyItsRunsAndARunAreAllUnderstood() throws IOException {
        Path one = study("one").folder().path();
        study("two");
        List<String> ofOne = List.of("one/eca-s2", "one/eca-s10", "one/none-s2", "one/none-s10");
        assertEquals(8, RunCatalog.of(results).size());
        assertEquals(ofOne, names(RunCatalog.of(results)).subList(0, 4));
        assertEquals(ofOne, names(RunCatalog.of(one)));
        assertEquals(ofOne, names(RunCatalog.of(one.resolve("runs"))));
        assertEquals(List.of("one/eca-s2"), names(RunCatalog.of(one.resolve("runs/eca-s2"))));
        assertEquals(List.of(), RunCatalog.of(Files.createDirectory(results.resolve("empty"))));
    }

    @Test
    void aRunIsListedWithWhatItsFilesSay() throws IOException {
        FabricatedStudy study = study("one");
        RunFolder folder = study.folder().run(new RunId("none", 2));
        RunLabel.write(folder, "warm cache");
        ListedRun run = RunCatalog.of(folder.path()).get(0);
        assertEquals("none", run.variant());
        assertEquals(Optional.of(2L), run.seed());
        assertEquals(ListedState.DONE, run.state());
        assertEquals(2, run.epochsDone());
        assertEquals(Optional.of(study.run("none", 2).rows().get(1).testAccuracy()), run.testAccuracy());
        assertEquals(Optional.of("warm cache"), run.label());
        assertEquals(Optional.of("2026-03-01T11:00:00Z"), run.lastSaved());
        long bytes = 0;
        try (var files = Files.list(folder.path())) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        assertEquals(bytes, run.bytes());
    }

    @Test
    void aFailedRunHasItsCauseAndADamagedOneHidesNoOther() throws IOException {
        FabricatedStudy study = study("one");
        Path damaged = study.folder().run(new RunId("none", 10)).run();
        Files.writeString(damaged, "{");
        List<ListedRun> runs = RunCatalog.of(study.folder().path());
        assertEquals(4, runs.size());
        assertEquals(Optional.of("diverged: the loss is NaN"), runs.get(0).problem());
        ListedRun unreadable = runs.stream()
                .filter(run -> run.state() == ListedState.UNREADABLE)
                .findFirst()
                .orElseThrow();
        assertEquals("none", unreadable.variant());
        assertTrue(unreadable.problem().orElseThrow().startsWith(damaged + ":"), unreadable.toString());
    }

    @Test
    void filtersSelectRunsThatMatchOneValueOfEach() throws IOException {
        study("one");
        FabricatedStudy two = study("two");
        RunLabel.write(two.folder().run(new RunId("eca", 10)), "fast [a]");
        List<ListedRun> all = RunCatalog.of(results);
        assertEquals(8, all.stream().filter(ALL::selects).count());
        assertEquals(
                List.of("two/eca-s2", "two/eca-s10"),
                selected(all, new RunFilter(patterns("t*"), patterns("e?a", "se"), List.of(), List.of(), List.of())));
        assertEquals(
                List.of("one/eca-s2"),
                selected(
                        all,
                        new RunFilter(
                                patterns("one"), List.of(), List.of(2L), List.of(ListedState.FAILED), List.of())));
        assertEquals(
                List.of("two/eca-s10"),
                selected(all, new RunFilter(List.of(), List.of(), List.of(), List.of(), patterns("fast [a]"))));
        assertEquals(
                List.of("two/eca-s10"),
                selected(all, new RunFilter(List.of(), List.of(), List.of(), List.of(), patterns("*"))));
    }

    private static List<NamePattern> patterns(String... texts) {
        return java.util.Arrays.stream(texts).map(NamePattern::new).toList();
    }

    private static List<String> selected(List<ListedRun> runs, RunFilter filter) {
        return names(runs.stream().filter(filter::selects).toList());
    }
}
