package org.attn4j.study.grid;

import java.util.Optional;

/**
 * What variants are compared with.
 *
 * @param axis the axis whose value is the baseline: each variant is compared with the one that differs in this axis alone;
 *     empty if one variant is the baseline of all others
 * @param name the name of the axis' value, or of the variant
 */
public record Baseline(Optional<String> axis, String name) {

    /** One variant is the baseline of all others. */
    public static Baseline variant(String name) {
        return new Baseline(Optional.empty(), name);
    }

    /** A value of an axis is the baseline of the other values. */
    public static Baseline value(String axis, String name) {
        return new Baseline(Optional.of(axis), name);
    }

    /** The baseline in words: {@code none}, or {@code attention none}. */
    public String text() {
        return axis.map(some -> some + " " + name).orElse(name);
    }
}
