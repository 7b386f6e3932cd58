package org.attn4j.study.result;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.folder.FolderProblems;
import org.attn4j.study.config.StudyConfiguration;

/**
 * study.json: the effective configuration of a study as a JSON tree. As in any configuration, a study
 * without variants has the single variant {@code model}, and the default baseline is the first variant.
 */
public final class StudyFile {

    /** The keys of study.json that determine its runs. */
    private record Stored(String name, Section study) {}

    private record Section(List<Long> seeds, Optional<String> baseline, Optional<Map<String, Object>> variants) {}

    private StudyFile() {}

    /** The outline of a configured study. */
    public static StudyOutline outline(StudyConfiguration study) {
        return new StudyOutline(
                study.name(),
                study.seeds(),
                study.baseline(),
                List.copyOf(study.variants().keySet()));
    }

    /**
     * Returns the stored tree.
     *
     * @throws DataException if study.json is absent or is not a JSON object
     */
    public static Map<String, Object> stored(StudyFolder folder) {
        return Json.tree(present(folder));
    }

    private static Path present(StudyFolder folder) {
        FolderProblems.requireFile(
                folder.study(), "there is no such file, so " + folder.path() + " is not the folder of a study");
        return folder.study();
    }

    /**
     * Reads the outline of the study in a folder.
     *
     * @throws DataException if study.json is absent, is not JSON or does not define the runs
     */
    public static StudyOutline read(StudyFolder folder) {
        return outline(Json.read(present(folder), Stored.class));
    }

    /**
     * The outline of a study by its tree.
     *
     * @param file the tree's file in errors
     * @throws DataException if the tree does not define the runs
     */
    public static StudyOutline outline(Path file, Map<String, Object> tree) {
        return outline(Json.read(file.toString(), tree, Stored.class));
    }

    private static StudyOutline outline(Stored stored) {
        Section study = stored.study();
        List<String> variants = study.variants()
                .map(named -> List.copyOf(named.keySet()))
                .orElse(List.of(StudyConfiguration.OWN_MODEL));
        return new StudyOutline(
                stored.name(), study.seeds(), study.baseline().orElseGet(() -> variants.get(0)), variants);
    }
}
