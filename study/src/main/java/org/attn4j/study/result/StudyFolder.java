package org.attn4j.study.result;

import java.nio.file.Path;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;

/**
 * The files of one study.
 *
 * @param path the folder; need not exist
 */
public record StudyFolder(Path path) {

    /** The effective configuration of the study as a JSON tree. */
    public Path study() {
        return path.resolve("study.json");
    }

    /** The folder of all runs. */
    public Path runs() {
        return path.resolve("runs");
    }

    /** The folder of runs that longer or renamed ones have replaced; need not exist. */
    public Path earlier() {
        return path.resolve("earlier");
    }

    /** The folder of one run. */
    public RunFolder run(RunId id) {
        return new RunFolder(runs().resolve(id.folderName()));
    }

    /** The folder of the report. */
    public Path report() {
        return path.resolve("report");
    }
}
