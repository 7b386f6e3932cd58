package org.attn4j.study.merge;

import java.util.List;
import java.util.Set;
import org.attn4j.study.identity.TreeDifference;

/** Settings that say where and how a machine computes, not what: they may differ between the parts of a study. */
final class MachineSettings {

    private static final Set<String> POINTERS = Set.of(
            "/device", "/dataset/path", "/dataset/mirror", "/dataset/download", "/study/isolation", "/study/workers");

    private MachineSettings() {}

    /** The differences in all other settings. */
    static List<TreeDifference> without(List<TreeDifference> differences) {
        return differences.stream()
                .filter(difference -> !POINTERS.contains(difference.pointer()))
                .toList();
    }
}
