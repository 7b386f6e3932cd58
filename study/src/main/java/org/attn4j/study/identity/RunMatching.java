package org.attn4j.study.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.StoredRun;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.config.RunConfiguration;

/**
 * Compares the runs that a study plans with those that its folder holds. Reads only.
 *
 * @param planned one match per planned run, in the order of training
 * @param unplanned the other runs of the folder, sorted by the names of their folders
 */
public record RunMatching(List<RunMatch> planned, List<FoundRun> unplanned) {

    /**
     * Compares a study with its folder, which need not exist.
     *
     * @throws org.attn4j.core.error.DataException if the run.json of a planned run cannot be read
     */
    public static RunMatching of(StudyConfiguration study, StudyFolder folder) {
        FoundRuns found = FoundRuns.in(folder.runs());
        FoundRuns earlier = FoundRuns.in(folder.earlier());
        List<RunId> ids = StudyFile.outline(study).runs();
        if (found.isEmpty() && earlier.isEmpty()) {
            return new RunMatching(ids.stream().map(RunMatch::missing).toList(), List.of());
        }
        for (RunId id : ids) {
            found.rejectUnreadable(id.folderName());
        }
        return new Comparison(study, found, earlier).match(ids);
    }

    /**
     * Compares one run with its folder, which need not exist.
     *
     * @throws org.attn4j.core.error.DataException if its run.json cannot be read or belongs to another run
     */
    public static RunMatch of(RunId id, RunConfiguration configuration, RunFolder folder) {
        DataLocations locations = DataLocations.of(List.of(configuration));
        return StoredRun.find(id, folder)
                .map(record -> compare(id, configuration, new FoundRun(folder, record), locations))
                .orElseGet(() -> RunMatch.missing(id));
    }

    private static RunMatch compare(RunId id, RunConfiguration configuration, FoundRun found, DataLocations locations) {
        if (RunIdentity.inPlace(found.record()).equals(RunIdentity.inPlace(configuration, id.seed()))) {
            return RunMatch.of(id, RunMatch.Kind.SAME, found);
        }
        RunIdentity stored = RunIdentity.of(found.record(), locations);
        RunIdentity wanted = RunIdentity.of(configuration, id.seed(), locations);
        if (stored.equals(wanted)) {
            return RunMatch.of(id, RunMatch.Kind.MOVED, found);
        }
        int epochs = configuration.training().epochs();
        boolean longer = found.isTrained()
                && found.record().epochs() < epochs
                && stored.withEpochs(epochs).equals(wanted)
                && configuration.training().schedule().independentOfEpochs();
        return RunMatch.different(
                id, longer ? RunMatch.Kind.LONGER : RunMatch.Kind.CHANGED, found, stored.differences(wanted));
    }

    /** The matches of a kind, in the order of training. */
    public List<RunMatch> of(RunMatch.Kind kind) {
        return planned.stream().filter(match -> match.kind() == kind).toList();
    }

    /** One comparison; holds the runs of the folder that no planned run has claimed yet. */
    private static final class Comparison {

        private final StudyConfiguration study;
        private final DataLocations locations;
        private final Map<String, FoundRun> free;
        private final List<FoundRun> earlier;
        private final Map<RunId, RunMatch> matches = new LinkedHashMap<>();

        Comparison(StudyConfiguration study, FoundRuns found, FoundRuns earlier) {
            this.study = study;
            this.locations = DataLocations.of(study.variants().values());
            this.free = new LinkedHashMap<>(found.runs());
            this.earlier = earlier.all();
        }

        RunMatching match(List<RunId> ids) {
            ids.forEach(id -> claimInPlace(id, RunMatch.Kind.SAME));
            Map<RunIdentity, FoundRun> elsewhere = new HashMap<>();
            free.values().forEach(run -> elsewhere.putIfAbsent(RunIdentity.inPlace(run.record()), run));
            earlier.forEach(run -> elsewhere.putIfAbsent(RunIdentity.inPlace(run.record()), run));
            if (!elsewhere.isEmpty()) {
                unmatched(ids).forEach(id -> claimElsewhere(id, elsewhere));
            }
            unmatched(ids).forEach(id -> claimInPlace(id, RunMatch.Kind.MOVED));
            unmatched(ids).forEach(id -> matches.put(id, changedOrMissing(id)));
            return new RunMatching(ids.stream().map(matches::get).toList(), new ArrayList<>(free.values()));
        }

        private List<RunId> unmatched(List<RunId> ids) {
            return ids.stream().filter(id -> !matches.containsKey(id)).toList();
        }

        private RunConfiguration configuration(RunId id) {
            return study.variants().get(id.variant());
        }

        private void claimInPlace(RunId id, RunMatch.Kind kind) {
            FoundRun here = free.get(id.folderName());
            // After an interrupted rename the record still has the old variant.
            if (here != null && id.variant().equals(here.record().variant())) {
                RunMatch match = compare(id, configuration(id), here, locations);
                if (match.kind() == kind) {
                    claim(match);
                }
            }
        }

        private void claimElsewhere(RunId id, Map<RunIdentity, FoundRun> elsewhere) {
            FoundRun run = elsewhere.remove(RunIdentity.inPlace(configuration(id), id.seed()));
            if (run != null) {
                claim(RunMatch.of(id, RunMatch.Kind.RENAMED, run));
            }
        }

        private void claim(RunMatch match) {
            matches.put(match.id(), match);
            free.remove(match.found().orElseThrow().name(), match.found().get());
        }

        private RunMatch changedOrMissing(RunId id) {
            FoundRun here = free.remove(id.folderName());
            return here == null ? RunMatch.missing(id) : RunMatching.of(id, configuration(id), here.folder());
        }
    }
}
