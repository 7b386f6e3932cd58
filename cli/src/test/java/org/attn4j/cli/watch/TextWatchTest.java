package org.attn4j.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.cli.Recorder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextWatchTest {

    private static final String CAUSE =
            "diverged: " + "a long sentence ".repeat(10).strip();

    @TempDir
    Path folder;

    private String watched(Recorder recorder, Runnable change) throws InterruptedException {
        FabricatedStudy study = study("study");
        study.run("se", 1).stopped(study.folder().run(new RunId("se", 1)), RunState.FAILED, CAUSE, 1);
        try (FolderPoller poller = FolderPoller.start(study.folder())) {
            TextWatch watch = new TextWatch(
                    new WatchedStudy(study.folder(), new ResultReader(), poller), poller, recorder.console());
            Thread writer = new Thread(change);
            writer.start();
            watch.untilEnded();
            writer.join();
        }
        return recorder.results();
    }

    private FabricatedStudy study(String name) {
        return new FabricatedStudy(folder.resolve(name), List.of("none", "se"), List.of(1L), 3);
    }

    /** The run appears as a whole, since fabricated files are not written as training writes them. */
    private void endStudy() {
        StudyFolder elsewhere = study("elsewhere").done("none", 1).folder();
        RunId run = new RunId("none", 1);
        try {
            Files.move(
                    elsewhere.run(run).path(),
                    new StudyFolder(folder.resolve("study")).run(run).path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void onAPipeTablesFollowEachOtherUntilTheStudyHasEnded() throws InterruptedException {
        String text = watched(Recorder.pipe(), this::endStudy);
        String[] tables = text.split("\n\n");
        assertEquals(
                "fabricated: 1 done, 1 failed",
                tables[tables.length - 1].lines().findFirst().orElseThrow());
        assertTrue(text.endsWith("se-s1: " + CAUSE + "\n"), text);
        assertTrue(!text.contains("\u001b"), text);
    }

    @Test
    void inATerminalTheTableIsRedrawnAndLongLinesAreClippedUntilTheEnd() throws InterruptedException {
        String text = watched(Recorder.terminal(), this::endStudy);
        String last = text.substring(text.lastIndexOf("fabricated: "));
        assertTrue(last.startsWith("fabricated: 1 done, 1 failed\n"), text);
        assertTrue(last.endsWith("se-s1: " + CAUSE + "\n"), text);
        String before = text.substring(0, text.lastIndexOf("fabricated: "));
        assertTrue(before.lines().allMatch(line -> line.length() < 80), text);
    }
}
