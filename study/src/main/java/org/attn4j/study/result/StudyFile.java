package org.attn4j.study.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.folder.FolderProblems;
import org.attn4j.study.config.StudyConfiguration;

/**
 * study.json: the effective configuration of a study as a JSON tree. As in any configuration, without variants there is
 * the one variant {@code model}, and without a baseline it is the first variant.
 */
public final class StudyFile {

    private static final String SECTION = "study";

    private StudyFile() {}

    /** The runs of a configuration. */
    public static StudyOutline outline(StudyConfiguration study) {
        return new StudyOutline(
                study.name(),
                study.seeds(),
                study.baseline(),
                List.copyOf(study.variants().keySet()));
    }

    /**
     * The tree as stored.
     *
     * @throws DataException where study.json is absent or is not a JSON object
     */
    public static Map<String, Object> stored(StudyFolder folder) {
        FolderProblems.requireFile(
                folder.study(), "there is no such file, so " + folder.path() + " is not the folder of a study");
        Map<String, Object> tree = new LinkedHashMap<>();
        Map<?, ?> read = Json.read(folder.study(), Map.class);
        read.forEach((key, value) -> tree.put((String) key, value));
        return tree;
    }

    /**
     * The runs of the study in a folder.
     *
     * @throws DataException where study.json is absent, is not JSON or does not say which runs there are
     */
    public static StudyOutline read(StudyFolder folder) {
        Map<String, Object> tree = stored(folder);
        String place = folder.study().toString();
        Map<?, ?> section = part(place, tree, "", SECTION, Map.class, "an object");
        List<String> variants = List.of(StudyConfiguration.OWN_MODEL);
        if (section.containsKey("variants")) {
            Map<?, ?> named = part(place, section, "/study", "variants", Map.class, "an object");
            variants = named.keySet().stream().map(String.class::cast).toList();
        }
        String baseline = section.containsKey("baseline")
                ? part(place, section, "/study", "baseline", String.class, "a text")
                : variants.get(0);
        return new StudyOutline(
                part(place, tree, "", "name", String.class, "a text"), seeds(place, section), baseline, variants);
    }

    private static List<Long> seeds(String place, Map<?, ?> section) {
        List<Long> seeds = new ArrayList<>();
        for (Object seed : part(place, section, "/study", "seeds", List.class, "a list")) {
            if (!(seed instanceof Integer || seed instanceof Long)) {
                throw new DataException(place + ": /study/seeds must hold whole numbers, had " + seed);
            }
            seeds.add(((Number) seed).longValue());
        }
        return seeds;
    }

    private static <T> T part(String place, Map<?, ?> tree, String at, String key, Class<T> type, String kind) {
        if (!type.isInstance(tree.get(key))) {
            throw new DataException(
                    place + ": " + at + "/" + key + (tree.get(key) == null ? " is missing" : " must be " + kind));
        }
        return type.cast(tree.get(key));
    }
}
