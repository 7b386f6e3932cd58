package org.attn4j.study.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.Node.Member;
import org.attn4j.config.document.Pointer;
import org.attn4j.config.document.Problems;

/** Puts the values of variants and axes into the file. A problem that several variants share is reported once. */
final class Replacements {

    /** Keys that are the same for all variants of a study. */
    private static final List<String> COMMON = List.of("study", "name", "extends", "$schema");

    private final Problems problems;

    Replacements(Problems problems) {
        this.problems = problems;
    }

    /** Why variants cannot differ in the value at the pointer; empty if they can, as far as the pointer alone shows. */
    static Optional<String> problem(String pointer) {
        try {
            return COMMON.contains(Pointer.of(pointer).section())
                    ? Optional.of("\"" + pointer + "\" cannot differ between variants; put it outside them")
                    : Optional.empty();
        } catch (IllegalArgumentException noPointer) {
            return Optional.of(noPointer.getMessage());
        }
    }

    /** The document with the choice's values; those with a problem are left out. */
    ConfigDocument apply(ConfigDocument document, Choice choice) {
        ConfigDocument changed = document;
        for (Map.Entry<String, Member> replacement : choice.replacements().entrySet()) {
            changed = replace(changed, choice.pointer(), replacement.getKey(), replacement.getValue());
        }
        return changed;
    }

    private ConfigDocument replace(ConfigDocument document, String here, String pointer, Member replacement) {
        try {
            problem(pointer).ifPresent(message -> {
                throw new IllegalArgumentException(message);
            });
            return document.with(Pointer.of(pointer), replacement.value());
        } catch (IllegalArgumentException wrong) {
            problems.add(replacement.name().location(), here, wrong.getMessage());
            return document;
        }
    }
}
