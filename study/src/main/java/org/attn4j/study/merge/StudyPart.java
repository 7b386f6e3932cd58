package org.attn4j.study.merge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;

/**
 * One of the folders that are merged.
 *
 * @param folder the study's folder
 * @param configuration study.json
 */
record StudyPart(StudyFolder folder, Map<String, Object> configuration) {

    /**
     * Reads study.json.
     *
     * @throws org.attn4j.core.error.DataException if it is absent or damaged
     */
    static StudyPart read(Path folder) {
        StudyFolder study = new StudyFolder(folder);
        return new StudyPart(study, StudyFile.stored(study));
    }

    /** The names of the folders that hold runs. */
    Stream<String> runNames() {
        if (!Files.isDirectory(folder.runs())) {
            return Stream.of();
        }
        try (Stream<Path> runs = Files.list(folder.runs())) {
            return runs
                    .filter(run -> Files.exists(new RunFolder(run).run()))
                    .map(run -> run.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
