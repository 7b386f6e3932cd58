package org.attn4j.study.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Variants that are compared with one baseline.
 *
 * @param setting the values of the other axes, which all variants of the group share, in the order of the axes; empty if
 *     the study has one baseline
 * @param baseline the variant that the others are compared with; empty if the study excludes it
 * @param others the other variants, in the study's order
 */
public record ComparisonGroup(Map<String, String> setting, Optional<String> baseline, List<String> others) {

    /** The setting in words: {@code resnet20, lr0.1}; empty if the study has one baseline. */
    public String text() {
        return setting.values().stream().collect(Collectors.joining(", "));
    }

    /** Whether the variant belongs to the group. */
    public boolean contains(String variant) {
        return baseline.filter(variant::equals).isPresent() || others.contains(variant);
    }
}
