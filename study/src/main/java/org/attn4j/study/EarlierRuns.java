package org.attn4j.study;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attn4j.config.error.ConfigException;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.runfiles.Provenance;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.folder.Mirror;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.identity.FoundRun;
import org.attn4j.study.identity.FoundRuns;
import org.attn4j.study.identity.RunMatch;
import org.attn4j.study.identity.RunMatching;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.data.DataFingerprint;
import org.attn4j.trainer.model.DeviceClaim;

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
        Mirror.requireNone(folder.path());
        RunMatch match = match(request);
        new ChangedRuns(now, AGAIN).reject(List.of(match));
        if (!mixed && !isOver(match, true)) {
            List<FoundRun> trained = FoundRuns.in(folder.runs()).all().stream()
                    .filter(FoundRun::isTrained)
                    .toList();
            programs.check(folder, trained, List.of(request.configuration()));
        }
        List<FoundRun> sameData = new ArrayList<>(EarlierData.withDataOf(
                request.configuration(), FoundRuns.in(folder.runs()).all()));
        match.found().ifPresent(sameData::add);
        List<String> notes = new ArrayList<>(data.check(folder, Map.of(request.configuration(), sameData)));
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
        return match.found()
                .map(run -> run.record().state())
                .filter(state -> state == RunState.DONE && match.kind() != RunMatch.Kind.LONGER
                        || state == RunState.FAILED && !retryFailed)
                .isPresent();
    }

    /**
     * Checks the runs of a study against its folder.
     *
     * @param trainers who trains the runs
     * @param remedy what the user can do about a difference
     * @return remarks about data that has moved
     * @throws ConfigException if configurations, plugins, data or, unless the options accept it, program or kernels changed
     * @throws org.attn4j.core.error.DataException if data that must be compared cannot be read
     */
    List<String> check(
            StudyConfiguration study,
            StudyFolder folder,
            RunMatching matching,
            StudyOptions options,
            Trainers trainers,
            String remedy) {
        new ChangedRuns(now, remedy).reject(matching.planned());
        Map<RunConfiguration, List<FoundRun>> runs = new LinkedHashMap<>();
        Set<RunConfiguration> pending = new LinkedHashSet<>();
        Set<RunConfiguration> toCompare = new LinkedHashSet<>();
        for (RunMatch match : matching.planned()) {
            RunConfiguration configuration = study.variants().get(match.id().variant());
            match.found().ifPresent(run -> runs.computeIfAbsent(configuration, first -> new ArrayList<>())
                    .add(run));
            boolean over = isOver(match, options.retryFailed());
            if (!over) {
                pending.add(configuration);
            }
            boolean moved = match.kind() == RunMatch.Kind.MOVED && trainers != Trainers.MACHINES;
            if (moved || !over && trainers == Trainers.THIS_PROCESS) {
                toCompare.add(configuration);
            }
        }
        if (!options.mixed() && !pending.isEmpty()) {
            programs.check(folder, trained(matching), trainers == Trainers.MACHINES ? Set.of() : pending);
        }
        if (trainers == Trainers.THIS_PROCESS) {
            pending.forEach(DeviceClaim::claim);
        }
        Map<RunConfiguration, List<FoundRun>> compared = new LinkedHashMap<>();
        toCompare.forEach(configuration -> compared.put(configuration, sameData(configuration, runs)));
        return data.check(folder, compared);
    }

    /**
     * Why a study's runs would be rejected, as far as the folder alone shows: configurations, plugins, program and kernels. The
     * data is not opened.
     *
     * @return the message; empty if nothing speaks against the folder
     */
    public Optional<String> rejection(StudyConfiguration study, StudyFolder folder) {
        RunMatching matching = RunMatching.of(study, folder);
        try {
            new ChangedRuns(now, FolderClaim.REMEDY).reject(matching.planned());
            List<RunConfiguration> pending = matching.planned().stream()
                    .filter(match -> !isOver(match, false))
                    .map(match -> study.variants().get(match.id().variant()))
                    .distinct()
                    .toList();
            if (!pending.isEmpty()) {
                programs.check(folder, trained(matching), pending);
            }
            return Optional.empty();
        } catch (ConfigException rejected) {
            return Optional.of(rejected.getMessage());
        }
    }

    private static List<FoundRun> trained(RunMatching matching) {
        return matching.planned().stream()
                .filter(RunMatch::isTrained)
                .map(match -> match.found().orElseThrow())
                .toList();
    }

    /** The runs of all variants that read the same data. */
    private static List<FoundRun> sameData(RunConfiguration configuration, Map<RunConfiguration, List<FoundRun>> runs) {
        List<FoundRun> same = new ArrayList<>();
        runs.forEach((other, found) -> {
            if (other.dataset().equals(configuration.dataset())) {
                same.addAll(found);
            }
        });
        return same;
    }
}
