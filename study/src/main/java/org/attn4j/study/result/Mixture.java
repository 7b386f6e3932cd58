package org.attn4j.study.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.attn4j.runfiles.ProvenanceView;
import org.attn4j.runfiles.RunResult;

/** Checks whether the runs of a study were trained by one version of the program with one set of kernels. */
final class Mixture {

    private Mixture() {}

    /** One sentence per kind of difference; empty if there is none. */
    static List<String> notes(List<RunResult> runs) {
        List<String> notes = new ArrayList<>();
        note(notes, runs, "version of attn4j", ProvenanceView::attn4j);
        note(notes, runs, "kernels", ProvenanceView::kernels);
        return notes;
    }

    private static void note(
            List<String> notes, List<RunResult> runs, String what, Function<ProvenanceView, Optional<String>> fact) {
        Map<String, List<String>> names = new TreeMap<>();
        for (RunResult run : runs) {
            fact.apply(ProvenanceView.of(run.record()))
                    .ifPresent(value -> names.computeIfAbsent(value, first -> new ArrayList<>())
                            .add(run.id().folderName()));
        }
        if (names.size() > 1) {
            List<String> parts = new ArrayList<>();
            names.forEach((value, some) -> parts.add(value + " (" + shortened(some) + ")"));
            notes.add(
                    "the runs differ in the " + what + ", which alone can change results: " + String.join(", ", parts));
        }
    }

    private static String shortened(List<String> names) {
        return names.size() == 1 ? names.get(0) : names.get(0) + " and " + (names.size() - 1) + " more";
    }
}
