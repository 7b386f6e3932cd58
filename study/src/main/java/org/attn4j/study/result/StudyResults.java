package org.attn4j.study.result;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.RunState;

/**
 * The content of a study folder.
 *
 * @param outline the runs that the study consists of
 * @param runs those that have begun, in the order of the outline
 * @param missing those that have not begun, with the reason, in the order of the outline
 * @param notes remarks for readers of the results: ignored runs, ignored lines, unpaired runs
 */
public record StudyResults(StudyOutline outline, List<RunResult> runs, Map<RunId, String> missing, List<String> notes) {

    /** All runs of a variant that have begun, in the order of seeds. */
    public List<RunResult> of(String variant) {
        return runs.stream().filter(run -> run.id().variant().equals(variant)).toList();
    }

    /** The done runs of a variant, in the order of seeds. */
    public List<RunResult> done(String variant) {
        return of(variant).stream().filter(RunResult::done).toList();
    }

    /** A run that has begun. */
    public Optional<RunResult> run(RunId id) {
        return runs.stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /** The runs that have begun and those that are missing, in the order of the outline. */
    public List<RunId> ids() {
        Set<RunId> known = new HashSet<>(missing.keySet());
        runs.forEach(run -> known.add(run.id()));
        return outline.runs().stream().filter(known::contains).toList();
    }

    /** Whether every run is done. */
    public boolean complete() {
        return missing.isEmpty() && !runs.isEmpty() && runs.stream().allMatch(RunResult::done);
    }

    /** The runs that are in this state. */
    public List<RunResult> in(RunState state) {
        return runs.stream().filter(run -> run.record().state() == state).toList();
    }
}
