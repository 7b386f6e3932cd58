package org.attn4j.study.speed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunResult;
import org.attn4j.study.identity.TreeDifference;

/**
 * The facts of a run's machine and program that its speed depends on. Settings of the configuration are left out: if two
 * variants differ in their precision, that is what their speeds are compared for.
 *
 * @param facts as in run.json's provenance
 */
record SpeedConditions(Map<String, Object> facts) {

    private static final List<String> KEYS =
            List.of("processor", "processors", "environment", "engine", "system", "java", "attn4j", "deeplearning4j");

    /** In the provenance; in the configuration the key has the user's choice. */
    private static final String KERNELS = "kernels";

    static SpeedConditions of(RunRecord run) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String key : KEYS) {
            if (run.provenance().containsKey(key)) {
                facts.put(key, run.provenance().get(key));
            }
        }
        return new SpeedConditions(facts);
    }

    /** The first difference between the conditions of two runs, or empty: {@code processor "A" and "B"}. */
    static List<TreeDifference> between(RunResult one, RunResult other) {
        Map<String, Object> before = new LinkedHashMap<>(of(one.record()).facts);
        Map<String, Object> after = new LinkedHashMap<>(of(other.record()).facts);
        if (sameChoice(one.record(), other.record())) {
            putKernels(before, one.record());
            putKernels(after, other.record());
        }
        return TreeDifference.between(before, after);
    }

    /** Whether both configurations ask for the same kernels, so that other kernels are a difference of the machines. */
    private static boolean sameChoice(RunRecord one, RunRecord other) {
        return String.valueOf(one.configuration().get(KERNELS))
                .equals(String.valueOf(other.configuration().get(KERNELS)));
    }

    private static void putKernels(Map<String, Object> facts, RunRecord run) {
        if (run.provenance().containsKey(KERNELS)) {
            facts.put(KERNELS, run.provenance().get(KERNELS));
        }
    }

    /** Whether a cluster trained the run in any session. */
    static boolean ofCluster(RunResult run) {
        return run.record().sittings().stream()
                .anyMatch(session -> session.place().isPresent());
    }

    /** Whether the study trained the run alone on the machine in every session that trained or evaluated it. */
    static boolean alone(RunResult run) {
        return run.record().sittings().stream().allMatch(session -> session.concurrentRuns() == 1);
    }
}
