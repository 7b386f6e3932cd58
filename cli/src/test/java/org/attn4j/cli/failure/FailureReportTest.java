package org.attn4j.cli.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.ProvisionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.cli.Recorder;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.error.TrainingException;
import org.attn4j.core.error.UnknownNameException;
import org.junit.jupiter.api.Test;

class FailureReportTest {

    private final Recorder recorder = Recorder.pipe();

    private int report(Throwable failure) {
        return new FailureReport(recorder.console(), false).report(failure);
    }

    private void assertReported(int code, String text, Throwable failure) {
        assertEquals(code, report(failure));
        assertEquals(text + "\n", recorder.notes());
        assertEquals("", recorder.results());
    }

    @Test
    void configurationIsTheUsers() {
        var problem =
                new Problem(Location.at(Path.of("study.json"), 9, 34), "/training/epochs", "must be at least 1, was 0");
        assertReported(
                2,
                "study.json: 1 problem\n  9:34 /training/epochs: must be at least 1, was 0",
                new ConfigException(List.of(problem)));
    }

    @Test
    void unknownNamesAreTheUsers() {
        assertReported(
                2,
                "unknown attention \"ecaa\"; did you mean \"eca\"? known: eca, none, se",
                new UnknownNameException("attention", "ecaa", List.of("eca", "none", "se")));
    }

    @Test
    void parametersAreTheUsersAndNamed() {
        assertReported(2, "kernel: must be odd, was 4", new ParameterException("kernel", "must be odd, was 4"));
    }

    @Test
    void usageIsTheUsers() {
        assertReported(2, "--plugins: there is no folder x", new UsageException("--plugins: there is no folder x"));
    }

    @Test
    void dataHasItsOwnCode() {
        assertReported(3, "a.tar.gz: ends early", new DataException("a.tar.gz: ends early"));
    }

    @Test
    void pluginsHaveTheirOwnCode() {
        assertReported(4, "my.jar: broken", new PluginException("my.jar: broken"));
    }

    @Test
    void aFailedRunIsOne() {
        assertReported(1, "the loss is not a number", new TrainingException("the loss is not a number"));
    }

    @Test
    void whatTheInjectorWrapsIsReported() {
        assertReported(3, "gone", new ProvisionException("wrapped", new DataException("gone")));
    }

    @Test
    void fileErrorsNameFileAndTrouble() {
        assertReported(
                2,
                "/results/report: permission denied",
                new UncheckedIOException(new AccessDeniedException("/results/report")));
    }

    @Test
    void aBugLeavesItsTraceInAFile() throws IOException {
        assertEquals(70, report(new IllegalStateException("impossible")));
        String reported = recorder.notes().strip();
        String start = "this is a bug of attn4j: java.lang.IllegalStateException: impossible; the stack trace is in ";
        assertTrue(reported.startsWith(start), reported);
        Path file = Path.of(reported.substring(start.length()));
        String trace = Files.readString(file);
        Files.delete(file);
        assertTrue(trace.contains("FailureReportTest.aBugLeavesItsTraceInAFile"), trace);
    }

    @Test
    void debugPrintsTheTraceAndLeavesNoFile() {
        int code = new FailureReport(recorder.console(), true).report(new IllegalStateException("impossible"));
        assertEquals(70, code);
        assertTrue(recorder.notes().contains("FailureReportTest.debugPrintsTheTrace"), recorder.notes());
        assertFalse(recorder.notes().contains("the trace is in"), recorder.notes());
    }

    @Test
    void memoryThatRunsOutSaysWhatToDo() {
        assertEquals(1, report(new OutOfMemoryError("Java heap space")));
        assertTrue(
                recorder.notes()
                        .matches("(?s)out of memory with a heap of [0-9]+ MB; set ATTN4J_HEAP, such as ATTN4J_HEAP=4g, "
                                + "or reduce limit or batchSize \\(Java heap space\\)\n"),
                recorder.notes());
    }
}
