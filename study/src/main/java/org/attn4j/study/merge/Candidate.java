package org.attn4j.study.merge;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunReader;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.folder.FolderProblems;

/**
 * A run in one of the folders.
 *
 * @param id variant and seed
 * @param folder its files
 * @param record run.json
 * @param inTarget whether it is in the target already
 */
record Candidate(RunId id, RunFolder folder, RunRecord record, boolean inTarget) {

    /**
     * Reads the run completely, so that a damaged one is found before anything is copied.
     *
     * @throws org.attn4j.core.error.DataException if it is damaged
     */
    static Candidate read(RunId id, RunFolder folder, boolean inTarget) {
        List<String> notes = new ArrayList<>();
        RunRecord record = new RunReader(notes)
                .find(id, folder)
                .map(RunResult::record)
                .orElseThrow(() -> FolderProblems.damaged(folder.run(), "was removed while the folder was read"));
        return new Candidate(id, folder, record, inTarget);
    }

    boolean done() {
        return record.state() == RunState.DONE;
    }
}
