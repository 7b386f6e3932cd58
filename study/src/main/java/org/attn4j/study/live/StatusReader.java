package org.attn4j.study.live;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.TrainingSession;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.study.plan.EpochSeconds;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.study.result.StudyResults;

/** Derives the state of a study from its folder. */
public final class StatusReader {

    private final StudyFolder folder;
    private final StudyResults results;
    private final EpochSeconds epochSeconds;
    private final Instant now;

    private StatusReader(StudyFolder folder, StudyResults results, Instant now) {
        this.folder = folder;
        this.results = results;
        this.epochSeconds = EpochSeconds.of(results.runs());
        this.now = now;
    }

    /** The state at this moment of a study whose results were read before. */
    public static StudyStatus status(StudyFolder folder, StudyResults results, Instant now) {
        return new StatusReader(folder, results, now).status();
    }

    private StudyStatus status() {
        Map<RunId, RunResult> begun =
                results.runs().stream().collect(Collectors.toMap(RunResult::id, Function.identity()));
        List<RunStatus> runs = new ArrayList<>();
        for (RunId id : results.ids()) {
            runs.add(begun.containsKey(id) ? begun(begun.get(id)) : waiting(id));
        }
        Optional<Double> rate = runs.stream()
                .filter(run -> run.activity() == RunActivity.RUNNING)
                .flatMap(run -> run.imagesPerSecond().stream())
                .reduce(Double::sum);
        return new StudyStatus(results.outline().name(), runs, rate, secondsLeft(runs));
    }

    private RunStatus begun(RunResult run) {
        int epochs = run.record().epochs();
        RunActivity activity = activity(run);
        return new RunStatus(
                run.id().folderName(),
                activity,
                Optional.of(run.record().failure()).filter(failure -> activity == RunActivity.FAILED),
                run.epochs().size(),
                Optional.of(epochs),
                run.last().map(EpochRow::testAccuracy),
                run.timings().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                run.timings().get(run.timings().size() - 1).imagesPerSecond()),
                switch (activity) {
                    case DONE, FAILED -> Optional.of(0.0);
                    case RUNNING -> work(run.id(), epochs - run.epochs().size()).map(work -> sinceSaved(run, work));
                    default -> work(run.id(), epochs - run.epochs().size());
                });
    }

    private RunActivity activity(RunResult run) {
        return switch (run.record().state()) {
            case DONE -> RunActivity.DONE;
            case FAILED -> RunActivity.FAILED;
            case STARTED -> trains(run.id()) ? RunActivity.RUNNING : RunActivity.STOPPED;
        };
    }

    private boolean trains(RunId id) {
        return TrainingProcess.trains(folder.run(id), epochSeconds.of(id.variant()), now);
    }

    /** A run that has not written run.json may have begun already, since it reads the data first. */
    private RunStatus waiting(RunId id) {
        Optional<Integer> epochs = epochs(id);
        RunFolder run = folder.run(id);
        boolean begins = TrainingProcess.trains(run, Optional.empty(), now);
        return new RunStatus(
                id.folderName(),
                begins ? RunActivity.RUNNING : RunActivity.WAITING,
                Optional.empty(),
                0,
                epochs,
                Optional.empty(),
                Optional.empty(),
                epochs.flatMap(count -> work(id, count)));
    }

    /** As many as the other runs of the variant have, or those of the study. */
    private Optional<Integer> epochs(RunId id) {
        return results.of(id.variant()).stream()
                .findFirst()
                .or(() -> results.runs().stream().findFirst())
                .map(run -> run.record().epochs());
    }

    private Optional<Double> work(RunId id, int epochs) {
        return epochSeconds.of(id.variant()).map(each -> each * epochs);
    }

    /** Part of the next epoch has been trained since the last one was saved. */
    private double sinceSaved(RunResult run, double work) {
        List<TrainingSession> sessions = run.record().sittings();
        if (sessions.isEmpty()) {
            return work;
        }
        try {
            Instant saved = Instant.parse(sessions.get(sessions.size() - 1).saved());
            double passed = Duration.between(saved, now).toMillis() / 1000.0;
            return Math.max(0, work - Math.max(0, passed));
        } catch (DateTimeParseException unknown) {
            return work;
        }
    }

    /** All work divided by the runs that train at a time, and no less than the longest running run takes. */
    private Optional<Double> secondsLeft(List<RunStatus> runs) {
        long running = runs.stream()
                .filter(run -> run.activity() == RunActivity.RUNNING)
                .count();
        if (running == 0 || runs.stream().anyMatch(run -> run.secondsLeft().isEmpty())) {
            return Optional.empty();
        }
        double all = runs.stream()
                .mapToDouble(run -> run.secondsLeft().orElseThrow())
                .sum();
        double longest = runs.stream()
                .filter(run -> run.activity() == RunActivity.RUNNING)
                .mapToDouble(run -> run.secondsLeft().orElseThrow())
                .max()
                .orElseThrow();
        return Optional.of(Math.max(longest, all / Math.max(running, concurrentRuns(runs))));
    }

    private int concurrentRuns(List<RunStatus> runs) {
        return results.runs().stream()
                .filter(run -> runs.stream()
                        .anyMatch(status -> status.activity() == RunActivity.RUNNING
                                && status.run().equals(run.id().folderName())))
                .flatMap(run -> run.record().sittings().stream()
                        .skip(Math.max(0, run.record().sittings().size() - 1)))
                .mapToInt(TrainingSession::concurrentRuns)
                .max()
                .orElse(1);
    }
}
