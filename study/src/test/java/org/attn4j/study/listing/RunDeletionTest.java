package org.attn4j.study.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.config.error.ConfigException;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.folder.FolderLock;
import org.attn4j.study.result.FabricatedStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDeletionTest {

    @TempDir
    Path results;

    private FabricatedStudy study(String name) {
        return new FabricatedStudy(name, results.resolve(name), List.of("none", "eca"), List.of(1L, 2L), 2).allDone();
    }

    private static Path run(FabricatedStudy study, String variant, long seed) {
        return study.folder().run(new RunId(variant, seed)).path();
    }

    private static List<ListedRun> runs(Path... folders) {
        return java.util.Arrays.stream(folders)
                .flatMap(folder -> RunCatalog.of(folder).stream())
                .toList();
    }

    @Test
    void deletesTheRunsAndNothingElse() throws IOException {
        FabricatedStudy one = study("one");
        FabricatedStudy two = study("two");
        Path bin = Files.createDirectories(
                one.folder().path().resolve(RunDeletion.BIN).resolve("none-s1"));
        Files.writeString(bin.resolve("left-by-a-killed-process"), "");
        RunDeletion deletion = new RunDeletion(runs(run(one, "none", 1), run(two, "eca", 2)));
        deletion.check();
        deletion.carryOut();
        assertEquals(
                List.of("eca-s1", "eca-s2", "none-s2"),
                RunCatalog.of(one.folder().path()).stream().map(ListedRun::name).toList());
        assertEquals(
                List.of("eca-s1", "none-s1", "none-s2"),
                RunCatalog.of(two.folder().path()).stream().map(ListedRun::name).toList());
        assertFalse(Files.exists(one.folder().path().resolve(RunDeletion.BIN)));
        assertTrue(Files.exists(one.folder().study()));
    }

    @Test
    void aClusterDoesNotBringADeletedRunBack() throws IOException {
        FabricatedStudy one = study("one");
        Path attempts = one.folder().path().resolve("cluster/runs");
        Path deleted = Files.createDirectories(attempts.resolve("none-s1.0123456789ab/0001-000"));
        Path kept = Files.createDirectories(attempts.resolve("none-s12.0123456789ab/0001-000"));
        new RunDeletion(runs(run(one, "none", 1))).carryOut();
        assertFalse(Files.exists(deleted.getParent()));
        assertTrue(Files.exists(kept));
    }

    @Test
    void saysWhatTheReportShowsAfterwards() throws IOException {
        FabricatedStudy study = study("one");
        assertEquals(
                List.of("The next report of one shows 2 runs as not begun; attn4j ablate trains them again."),
                new RunDeletion(runs(run(study, "none", 1), run(study, "eca", 2))).consequences());
        assertEquals(
                List.of("The next report of one shows 1 run as not begun; attn4j ablate trains it again."),
                new RunDeletion(runs(run(study, "none", 1))).consequences());
        Path foreign = study.folder().run(new RunId("none", 77)).path();
        study.run("none", 77).done(study.folder().run(new RunId("none", 77)));
        assertEquals(
                List.of("The report of one does not change, because its study.json names none of them."),
                new RunDeletion(runs(foreign)).consequences());
        Files.delete(study.folder().study());
        assertEquals(
                List.of("one has no study.json, so it has no report."), new RunDeletion(runs(foreign)).consequences());
    }

    @Test
    void aStudyThatIsInUseKeepsItsRuns() throws IOException {
        FabricatedStudy study = study("one");
        FolderLock lock = FolderLock.acquire(study.folder().path());
        RunDeletion deletion = new RunDeletion(runs(run(study, "none", 1)));
        ConfigException rejected = assertThrows(ConfigException.class, deletion::carryOut);
        assertTrue(
                rejected.getMessage()
                        .contains("another attn4j process is using this folder (process "
                                + ProcessHandle.current().pid() + "); wait until it ends, or stop it"),
                rejected.getMessage());
        assertTrue(Files.exists(run(study, "none", 1)));
        lock.close();
        deletion.carryOut();
        assertFalse(Files.exists(run(study, "none", 1)));
    }
}
