package org.attn4j.study.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunRecord;

/** The dataset of a run, less the place of its files. Runs with equal sections have read the same images. */
final class DatasetSection {

    private static final List<String> PLACE = List.of("path", "mirror", "download");

    private DatasetSection() {}

    /** The section; equal sections are equal objects. */
    static Object of(RunRecord record) {
        if (!(record.configuration().get("dataset") instanceof Map<?, ?> dataset)) {
            return Map.of();
        }
        Map<Object, Object> section = new LinkedHashMap<>(dataset);
        PLACE.forEach(section::remove);
        // Serialised and parsed, so that 5 as an int equals 5 as a long.
        return Json.tree(Json.write(Map.of("dataset", section)));
    }
}
