package org.attn4j.study.listing;

import java.nio.file.Path;
import java.util.Optional;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.study.result.StudyFolder;

/**
 * One run of a list. The components are the keys of the list as JSON.
 *
 * @param study the name of the study's folder
 * @param folder the run's folder
 * @param variant the variant's name; that of the folder if run.json is unreadable
 * @param seed the seed; absent if run.json is unreadable
 * @param state how far the run is
 * @param epochsDone number of finished epochs
 * @param epochs number of epochs to train
 * @param testAccuracy of the last finished epoch, a fraction; absent before the first
 * @param label the user's text; absent if there is none
 * @param bytes the size of all files in the folder
 * @param lastSaved when the last training session saved, such as {@code 2026-03-01T10:15:30Z}; absent before the first
 * @param problem why the run failed or is unreadable, in a sentence; absent otherwise
 */
public record ListedRun(
        String study,
        String folder,
        String variant,
        Optional<Long> seed,
        ListedState state,
        int epochsDone,
        int epochs,
        Optional<Double> testAccuracy,
        Optional<String> label,
        long bytes,
        Optional<String> lastSaved,
        Optional<String> problem) {

    /** The files of the run. */
    public RunFolder files() {
        return new RunFolder(Path.of(folder));
    }

    /** The name of the run's folder, such as {@code eca-s1}. */
    public String name() {
        return Path.of(folder).getFileName().toString();
    }

    /** The folder of its study. */
    public StudyFolder studyFolder() {
        return RunCatalog.studyOf(Path.of(folder));
    }
}
