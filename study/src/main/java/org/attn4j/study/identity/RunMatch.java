package org.attn4j.study.identity;

import java.util.List;
import java.util.Optional;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;

/**
 * How a planned run relates to the runs in the study's folder.
 *
 * @param id the planned run
 * @param kind the relation
 * @param found the run in the folder; empty if the planned run is missing
 * @param differences between the configurations; empty unless the run is longer or changed
 */
public record RunMatch(RunId id, Kind kind, Optional<FoundRun> found, List<TreeDifference> differences) {

    /** The relations. */
    public enum Kind {
        /** There is no such run. */
        MISSING,
        /** The run is there. */
        SAME,
        /** The run is there, and its data was in another place; it is the same if that data has the same fingerprint. */
        MOVED,
        /** The run is there under another name. */
        RENAMED,
        /** The run is there with fewer epochs, and its state can be continued. */
        LONGER,
        /** Another run is in its place. */
        CHANGED
    }

    static RunMatch missing(RunId id) {
        return new RunMatch(id, Kind.MISSING, Optional.empty(), List.of());
    }

    static RunMatch of(RunId id, Kind kind, FoundRun found) {
        return new RunMatch(id, kind, Optional.of(found), List.of());
    }

    static RunMatch different(RunId id, Kind kind, FoundRun found, List<TreeDifference> differences) {
        return new RunMatch(id, kind, Optional.of(found), differences);
    }

    /** The same match with the run in another folder. */
    public RunMatch movedTo(RunFolder folder) {
        return new RunMatch(id, kind, found.map(run -> new FoundRun(folder, run.record())), differences);
    }

    /** Whether the folder holds a run with something to lose. */
    public boolean isTrained() {
        return found.filter(FoundRun::isTrained).isPresent();
    }
}
