package org.attn4j.study.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.attn4j.runfiles.Digests;
import org.attn4j.runfiles.ProvenanceView;
import org.attn4j.runfiles.RunResult;
import org.attn4j.study.grid.ComparisonGroup;

/** Checks, by the digests in run.json, that the variants of a seed started from the same weights and saw the same images. */
public final class Pairing {

    private Pairing() {}

    /**
     * Why two runs with one seed, of one variant in two studies, do not form a pair, as a clause; empty if they do. Unlike
     * variants of one study they must also agree in the initial weights of their attention modules.
     */
    public static Optional<String> obstacle(RunResult one, RunResult other) {
        Digests first = one.record().digests();
        Digests second = other.record().digests();
        if (!ProvenanceView.of(one.record())
                .dataSha256()
                .equals(ProvenanceView.of(other.record()).dataSha256())) {
            return Optional.of("other data");
        }
        if (!sameWeights(first, second) || !first.attentionWeights().equals(second.attentionWeights())) {
            return Optional.of("other initial weights");
        }
        return sameOrders(first, second) ? Optional.empty() : Optional.of("another order of images");
    }

    /**
     * One sentence per seed, group of variants and kind of difference; empty if all runs are paired. Variants of different
     * groups, such as those of two backbones, are not compared and need not be.
     */
    static List<String> notes(StudyOutline outline, List<RunResult> runs) {
        List<String> notes = new ArrayList<>();
        outline.groups().forEach(group -> notes.addAll(notes(outline.seeds(), group, runs)));
        return notes;
    }

    private static List<String> notes(List<Long> seeds, ComparisonGroup group, List<RunResult> runs) {
        List<String> notes = new ArrayList<>();
        for (long seed : seeds) {
            List<RunResult> ofSeed = runs.stream()
                    .filter(run -> run.id().seed() == seed)
                    .filter(run -> group.contains(run.id().variant()))
                    .toList();
            note(notes, seed, ofSeed, Pairing::sameWeights, "started from different backbone weights than");
            note(notes, seed, ofSeed, Pairing::sameOrders, "saw the images in a different order than");
        }
        return notes;
    }

    private static void note(
            List<String> notes, long seed, List<RunResult> runs, BiPredicate<Digests, Digests> same, String what) {
        Map<String, Digests> known = new LinkedHashMap<>();
        runs.forEach(run -> known.put(run.id().variant(), run.record().digests()));
        known.values().removeIf(digests -> digests.backboneWeights().isEmpty());
        if (known.isEmpty()) {
            return;
        }
        String first = known.keySet().iterator().next();
        List<String> others = known.keySet().stream()
                .filter(variant -> !same.test(known.get(first), known.get(variant)))
                .toList();
        if (!others.isEmpty()) {
            notes.add("seed " + seed + ": " + String.join(", ", others) + " " + what + " " + first
                    + ", so differences by seed are not paired");
        }
    }

    private static boolean sameWeights(Digests one, Digests other) {
        return one.backboneWeights().equals(other.backboneWeights());
    }

    private static boolean sameOrders(Digests one, Digests other) {
        int common = Math.min(one.imageOrders().size(), other.imageOrders().size());
        return one.imageOrders().subList(0, common).equals(other.imageOrders().subList(0, common));
    }
}
