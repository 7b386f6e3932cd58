package org.attn4j.study.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attn4j.runfiles.RunRecord;

/**
 * Finds runs of different programs, whose results may differ for that reason alone: by the program's version, by that of
 * Deeplearning4j, and by the kernels. Kernels count among runs whose configurations ask for the same ones; a variant may ask
 * for others.
 */
public final class Programs {

    private static final String KERNELS = "kernels";

    /** More names than these are counted. */
    private static final int MOST_NAMED = 3;

    private Programs() {}

    /**
     * One sentence per kind of difference; empty if all runs are of one program. Runs without the fact are left out.
     *
     * @param runs the records by the names that the sentences use
     */
    public static List<String> differences(Map<String, RunRecord> runs) {
        List<String> sentences = new ArrayList<>();
        for (String key : List.of("attn4j", "deeplearning4j")) {
            sentence(sentences, "versions of " + key, runs, record -> record.provenance()
                    .get(key));
        }
        Map<Object, Map<String, RunRecord>> byChoice = new LinkedHashMap<>();
        runs.forEach((name, record) -> byChoice.computeIfAbsent(
                        String.valueOf(record.configuration().get(KERNELS)), first -> new LinkedHashMap<>())
                .put(name, record));
        byChoice.values()
                .forEach(same -> sentence(
                        sentences, KERNELS, same, record -> record.provenance().get(KERNELS)));
        return sentences;
    }

    private static void sentence(
            List<String> sentences, String what, Map<String, RunRecord> runs, Function<RunRecord, Object> fact) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        runs.forEach((name, record) -> {
            Object value = fact.apply(record);
            if (value != null) {
                groups.computeIfAbsent(value.toString(), first -> new ArrayList<>())
                        .add(name);
            }
        });
        if (groups.size() > 1) {
            sentences.add("the runs were trained with different " + what + ": "
                    + groups.entrySet().stream()
                            .map(group -> group.getKey() + " (" + named(group.getValue()) + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String named(List<String> names) {
        String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? first + " and " + (names.size() - MOST_NAMED) + " more" : first;
    }
}
