package org.attn4j.cli.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attn4j.config.json.Json;

/** Files of a report without what depends on when, how fast and by which command its runs were trained. */
final class Timeless {

    private static final Set<String> KEYS = Set.of(
            "trainImagesPerSecond",
            "inferImagesPerSecond",
            "imagesPerSecond",
            "imagesPerSecondAlone",
            "speedsComparable",
            "trainSpeedRatio",
            "inferSpeedRatio",
            "speedNotes",
            "sittings",
            "command");

    private Timeless() {}

    /** The content of a JSON file without the keys of time, or of a table without its columns of speed. */
    static String of(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".json")) {
            return Json.write(without(Json.tree(file)));
        }
        String separator = name.endsWith(".md") ? " | " : name.endsWith(".tex") ? " & " : ",";
        return table(Files.readAllLines(file), separator);
    }

    private static Object without(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> kept = new LinkedHashMap<>();
            map.forEach((key, inner) -> {
                if (!KEYS.contains(key.toString())) {
                    kept.put(key.toString(), without(inner));
                }
            });
            return kept;
        }
        return value instanceof List<?> list
                ? list.stream().map(Timeless::without).toList()
                : value;
    }

    /** Speeds are the columns whose heading speaks of images per second, until a line has another number of cells. */
    private static String table(List<String> lines, String separator) {
        List<String> kept = new ArrayList<>();
        List<Integer> speeds = new ArrayList<>();
        int width = 0;
        for (String line : lines) {
            List<String> cells = List.of(line.split(Pattern.quote(separator), -1));
            if (cells.size() > 1 && cells.size() != width) {
                speeds = new ArrayList<>();
                width = cells.size();
            }
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i)
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(images.*s|speed|training, rel|inference, rel|to the baseline).*")) {
                    speeds.add(i);
                }
            }
            List<Integer> left = speeds;
            kept.add(IntStream.range(0, cells.size())
                    .filter(i -> !left.contains(i))
                    .mapToObj(cells::get)
                    .collect(Collectors.joining(separator)));
        }
        return String.join("\n", kept);
    }
}
