package org.attn4j.study.identity;

import java.nio.file.Files;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunRecord;

/**
 * A run that a study's folder holds.
 *
 * @param folder the run's folder, whose name may differ from the record's variant and seed if a rename was interrupted
 * @param record its run.json
 */
public record FoundRun(RunFolder folder, RunRecord record) {

    /** The name of the run's folder. */
    public String name() {
        return folder.path().getFileName().toString();
    }

    /** The run's folder relative to that of the study, such as {@code runs/eca-s1}. */
    public String place() {
        return folder.path().getParent().getFileName() + "/" + name();
    }

    /**
     * Whether there is anything to lose: a finished epoch or a checkpoint. A run that failed before resuming, or was
     * killed before it wrote run.json, has a checkpoint but no epoch in its record.
     */
    public boolean isTrained() {
        return record.epochsDone() > 0 || Files.exists(folder.last()) || Files.exists(folder.previous());
    }
}
