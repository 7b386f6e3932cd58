package org.attn4j.cli.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.folder.FolderProblems;
import org.attn4j.study.RemoteRuns.Reports;
import org.attn4j.trainer.RunRequest;

/** Handles the events of a driver until it ends. */
final class ClusterEvents {

    private final Map<String, RunRequest> runs;
    private final ClusterProgress progress;
    private final SameData data;
    private final Reports reports;
    private final int threads;
    private final Path log;

    ClusterEvents(
            Map<String, RunRequest> runs,
            ClusterProgress progress,
            SameData data,
            Reports reports,
            int threads,
            Path log) {
        this.runs = runs;
        this.progress = progress;
        this.data = data;
        this.reports = reports;
        this.threads = threads;
        this.log = log;
    }

    /**
     * Handles events until the driver has ended, or until no more runs are wanted.
     *
     * @throws ConfigException if the cluster cannot be used, or a run cannot be configured
     * @throws DataException if machines cannot read the data, or have read other data
     */
    void followToTheEnd(DriverProcess driver) throws IOException {
        for (Optional<DriverEvent> event = driver.next(); event.isPresent(); event = driver.next()) {
            handle(event.get());
            if (!reports.more()) {
                return;
            }
        }
        int exit = exit(driver);
        if (exit != 0) {
            throw FolderProblems.unusable(
                    log,
                    "the driver ended with exit code " + exit + DriverLog.reason(log)
                            + "; its messages are in this file, and the same command continues the study");
        }
    }

    private static int exit(DriverProcess driver) {
        try {
            return driver.exit();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the driver was ending", interrupted);
        }
    }

    private void handle(DriverEvent event) {
        switch (event.event()) {
            case "application" -> progress.application(event, log.toString());
            case "executor" -> progress.executor(event, threads);
            case "executor-too-small" -> progress.tooSmall(event, threads);
            case "executor-lost" -> progress.executorLost(event);
            case "waiting" -> progress.waiting(threads);
            case "error" ->
                throw FolderProblems.unusable(
                        log,
                        "the cluster has given up: " + event.message()
                                + "; details are in this file, and the same command" + " continues the study");
            default -> handle(event, runs.get(event.run()));
        }
    }

    private void handle(DriverEvent event, RunRequest run) {
        RunId id = run.id();
        switch (event.event()) {
            case "started" -> {
                progress.started(id, event);
                reports.started(id);
            }
            case "interrupted" -> progress.interrupted(id, event);
            case "epochs" -> {
                check(run, event);
                progress.epochs(id, run.folder(), event);
            }
            case "ended" -> ended(event, run);
            default -> throw new IllegalStateException("unknown event of the driver: " + event);
        }
    }

    private void ended(DriverEvent event, RunRequest run) {
        if (event.state().equals("UNUSABLE") && event.exit() != ExitCode.PLUGIN) {
            throw unusable(event, run);
        }
        check(run, event);
        progress.ended(run.id(), event);
        if (event.message().isEmpty()) {
            reports.ended(run.id());
        } else {
            reports.failed(run.id(), event.message());
        }
    }

    private void check(RunRequest run, DriverEvent event) {
        StoredRuns.find(run.folder().path()).ifPresent(record -> data.check(record, event.host()));
    }

    private static RuntimeException unusable(DriverEvent event, RunRequest run) {
        String message = "on " + event.host() + ": " + event.message();
        return event.exit() == ExitCode.DATA
                ? new DataException(message)
                : new ConfigException(
                        List.of(new Problem(Location.whole(Path.of(run.id().folderName())), "", message)));
    }
}
