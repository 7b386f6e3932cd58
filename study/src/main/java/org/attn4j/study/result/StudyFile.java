package org.attn4j.study.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.folder.FolderProblems;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.grid.Baseline;
import org.attn4j.study.grid.VariantGrid;

/**
 * study.json: the effective configuration of a study as a JSON tree. As in any configuration, a study
 * without variants has the single variant {@code model}, and the default baseline is the first variant.
 */
public final class StudyFile {

    /** The keys of study.json that determine its runs. */
    private record Stored(String name, Section study) {}

    private record Section(
            List<Long> seeds,
            Optional<Object> baseline,
            Optional<Map<String, Object>> variants,
            Optional<Map<String, StoredAxis>> axes,
            Optional<List<Map<String, List<String>>>> exclude) {}

    /** The values by name. */
    private record StoredAxis(Map<String, Object> values) {}

    private StudyFile() {}

    /** The outline of a configured study. */
    public static StudyOutline outline(StudyConfiguration study) {
        return new StudyOutline(study.name(), study.seeds(), study.baseline(), study.grid());
    }

    /**
     * Returns the stored tree.
     *
     * @throws DataException if study.json is absent or is not a JSON object
     */
    public static Map<String, Object> stored(StudyFolder folder) {
        return Json.tree(present(folder));
    }

    /**
     * The tree that describes the results of a folder: study.json, or without such a file the configuration of the first
     * run.
     *
     * @throws DataException if study.json is not a JSON object, or is absent and there is no run
     */
    public static Map<String, Object> configuration(StudyFolder folder, StudyResults results) {
        return Files.exists(folder.study()) || results.runs().isEmpty()
                ? stored(folder)
                : results.runs().get(0).record().configuration();
    }

    private static Path present(StudyFolder folder) {
        if (!Files.isRegularFile(folder.study())) {
            throw missing(folder);
        }
        return folder.study();
    }

    /** The exception for a folder without study.json. */
    static DataException missing(StudyFolder folder) {
        return FolderProblems.damaged(
                folder.study(), "there is no such file, so " + folder.path() + " is not the folder of a study");
    }

    /**
     * Reads the outline of the study in a folder.
     *
     * @throws DataException if study.json is absent, is not JSON or does not define the runs
     */
    public static StudyOutline read(StudyFolder folder) {
        return outline(folder.study(), Json.read(present(folder), Stored.class));
    }

    /**
     * The outline of a study by its tree.
     *
     * @param file the tree's file in errors
     * @throws DataException if the tree does not define the runs
     */
    public static StudyOutline outline(Path file, Map<String, Object> tree) {
        return outline(file, Json.read(file.toString(), tree, Stored.class));
    }

    private static StudyOutline outline(Path file, Stored stored) {
        try {
            VariantGrid grid = grid(stored.study());
            return new StudyOutline(stored.name(), stored.study().seeds(), baseline(stored.study(), grid), grid);
        } catch (IllegalArgumentException inconsistent) {
            throw FolderProblems.damaged(file, inconsistent.getMessage());
        }
    }

    private static VariantGrid grid(Section study) {
        Optional<List<String>> variants = study.variants().map(named -> List.copyOf(named.keySet()));
        if (study.axes().isEmpty()) {
            return VariantGrid.of(variants.orElse(List.of(StudyConfiguration.OWN_MODEL)));
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        variants.ifPresent(named -> values.put(VariantGrid.VARIANT, named));
        study.axes()
                .get()
                .forEach((name, axis) ->
                        values.put(name, List.copyOf(axis.values().keySet())));
        return VariantGrid.product(values, study.exclude().orElse(List.of()));
    }

    private static Baseline baseline(Section study, VariantGrid grid) {
        if (study.baseline().isEmpty()) {
            return Baseline.variant(grid.variants().get(0));
        }
        if (study.baseline().get() instanceof Map<?, ?> value) {
            if (value.size() != 1) {
                throw new IllegalArgumentException("/study/baseline must name one value of an axis");
            }
            Map.Entry<?, ?> only = value.entrySet().iterator().next();
            return grid.axes().isEmpty()
                    ? Baseline.variant(only.getValue().toString())
                    : Baseline.value(only.getKey().toString(), only.getValue().toString());
        }
        return Baseline.variant(study.baseline().get().toString());
    }
}
