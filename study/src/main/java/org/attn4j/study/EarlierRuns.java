package org.attn4j.study;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.config.error.ConfigException;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.runfiles.Provenance;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.identity.FoundRun;
import org.attn4j.study.identity.FoundRuns;
import org.attn4j.study.identity.RunMatch;
import org.attn4j.study.identity.RunMatching;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.data.DataFingerprint;

/**
 * Keeps the runs of a folder comparable: configuration, plugins and data of earlier runs must equal those of this process,
 * and so must the program and its kernels unless the user accepts a mixture. Safe for any thread.
 */
public final class EarlierRuns {

    private static final String AGAIN = "use --out DIR to keep both, or delete the run's folder to train it again";

    private final Provenance now;
    private final EarlierData data;
    private final EarlierPrograms programs;

    /** For the injector: the plugins of this process are those of its provenance. */
    @Inject
    EarlierRuns(Provenance now, DataFingerprint data, AcceleratorSelection accelerators) {
        this.now = now;
        this.data = new EarlierData(data);
        this.programs = new EarlierPrograms(now, accelerators);
    }

    /**
     * Checks a run that is trained on its own against its folder and the other runs there, and prepares the folder if the
     * run continues one with fewer epochs.
     *
     * @param mixed whether runs of another version or other kernels are accepted
     * @return remarks for the user, one sentence each
     * @throws ConfigException if anything changed, naming each difference
     */
    public List<String> prepare(RunRequest request, StudyFolder folder, boolean mixed) {
        RunMatch match = match(request);
        new ChangedRuns(now, AGAIN).reject(List.of(match));
        if (!mixed && !isOver(match, true)) {
            List<FoundRun> trained = FoundRuns.in(folder.runs()).all().stream()
                    .filter(FoundRun::isTrained)
                    .toList();
            programs.check(folder, trained, List.of(request.configuration()));
        }
        List<String> notes = new ArrayList<>(checkData(folder, List.of(request.configuration())));
        new FolderChanges(folder).apply(match, request.configuration()).ifPresent(notes::add);
        return notes;
    }

    /**
     * Checks configuration and plugins of a run that is trained on its own against its folder.
     *
     * @throws ConfigException if they changed, naming each difference
     */
    public void checkRun(RunRequest request) {
        new ChangedRuns(now, AGAIN).reject(List.of(match(request)));
    }

    private static RunMatch match(RunRequest request) {
        return RunMatching.of(request.id(), request.configuration(), request.folder());
    }

    /** Whether nothing of the run will be trained. */
    private static boolean isOver(RunMatch match, boolean retryFailed) {
        return match.kind() != RunMatch.Kind.LONGER
                && match.found()
                        .map(run -> run.record().state())
                        .filter(state -> state == RunState.DONE || state == RunState.FAILED && !retryFailed)
                        .isPresent();
    }

    /**
     * Checks the runs of a study against its folder.
     *
     * @param remedy what the user can do about a difference
     * @throws ConfigException if configurations, plugins or, unless the options accept it, program or kernels changed
     */
    void check(
            StudyConfiguration study, StudyFolder folder, RunMatching matching, StudyOptions options, String remedy) {
        new ChangedRuns(now, remedy).reject(matching.planned());
        List<RunConfiguration> pending = matching.planned().stream()
                .filter(match -> !isOver(match, options.retryFailed()))
                .map(match -> study.variants().get(match.id().variant()))
                .distinct()
                .toList();
        if (!options.mixed() && !pending.isEmpty()) {
            List<FoundRun> trained = matching.planned().stream()
                    .filter(RunMatch::isTrained)
                    .map(match -> match.found().orElseThrow())
                    .toList();
            programs.check(folder, trained, pending);
        }
    }

    /**
     * Opens the data of the configurations and compares it with the data of the folder's runs.
     *
     * @return remarks about data that has moved
     */
    List<String> checkData(StudyFolder folder, List<RunConfiguration> wanted) {
        return data.check(folder, wanted);
    }
}
