package org.attn4j.study.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Node.Member;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.document.Node.Null;
import org.attn4j.config.document.Pointer;
import org.attn4j.config.document.Problems;

/** The variants of a study as documents: the file with each variant's overrides applied. */
final class Variants {

    private static final String POINTER = "/study/variants";

    private static final String NAME = "[a-z0-9][a-z0-9-]*";

    /** Keys that are the same for all variants of a study. */
    private static final List<String> COMMON = List.of("study", "name", "extends", "$schema");

    private final ConfigDocument document;
    private final Problems problems;

    Variants(ConfigDocument document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    /** The documents by variant, in the file's order; variants with problems are omitted. */
    Map<String, ConfigDocument> documents(Optional<Node> variants) {
        Map<String, ConfigDocument> documents = new LinkedHashMap<>();
        if (variants.isEmpty()) {
            documents.put(StudyConfiguration.OWN_MODEL, document);
            return documents;
        }
        if (!(variants.get() instanceof Members named)) {
            problems.add(
                    variants.get().origin().location(),
                    POINTER,
                    "must be an object of variants, {...}, was "
                            + variants.get().describe());
            return documents;
        }
        named.members().forEach((name, member) -> {
            if (!(member.value() instanceof Null)) {
                document(name, member).ifPresent(made -> documents.put(name, made));
            }
        });
        if (names(variants).isEmpty()) {
            problems.add(
                    named.origin().location(),
                    POINTER,
                    "must name at least one variant; leave it out to train the file's own model");
        }
        return documents;
    }

    /** All variant names as written, valid or not. */
    static List<String> names(Optional<Node> variants) {
        if (variants.isEmpty()) {
            return List.of(StudyConfiguration.OWN_MODEL);
        }
        return variants.get() instanceof Members named
                ? named.members().keySet().stream()
                        .filter(name -> named.value(name).isPresent())
                        .toList()
                : List.of();
    }

    private Optional<ConfigDocument> document(String name, Member variant) {
        String here = POINTER + "/" + name;
        if (!name.matches(NAME)) {
            problems.add(variant.name().location(), here, "a variant's name must match " + NAME);
        } else if (name.equals(StudyConfiguration.OWN_MODEL)) {
            problems.add(variant.name().location(), here, "\"model\" means the file's own model; choose another name");
        }
        if (!(variant.value() instanceof Members replacements)) {
            problems.add(
                    variant.value().origin().location(),
                    here,
                    "must be an object from pointers to values, such as {\"/model/attention\": {\"type\": \"none\"}}, was "
                            + variant.value().describe());
            return Optional.empty();
        }
        ConfigDocument changed = document;
        for (Map.Entry<String, Member> replacement : replacements.members().entrySet()) {
            changed = replace(changed, here, replacement.getKey(), replacement.getValue());
        }
        return Optional.of(changed);
    }

    private ConfigDocument replace(ConfigDocument changed, String here, String pointer, Member replacement) {
        try {
            Pointer target = Pointer.of(pointer);
            if (COMMON.contains(target.section())) {
                throw new IllegalArgumentException(
                        "\"" + pointer + "\" cannot differ between variants; put it outside them");
            }
            return changed.with(target, replacement.value());
        } catch (IllegalArgumentException wrong) {
            problems.add(replacement.name().location(), here, wrong.getMessage());
            return changed;
        }
    }
}
