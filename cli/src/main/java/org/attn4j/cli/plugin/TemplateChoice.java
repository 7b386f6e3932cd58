package org.attn4j.cli.plugin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.core.Kind;
import org.attn4j.core.error.UnknownNameException;
import org.attn4j.testkit.template.PluginTemplate;

/** Finds the template that {@code plugins new} is asked for. */
public final class TemplateChoice {

    private TemplateChoice() {}

    /** The values of {@code --kind}, in the order of listings. */
    public static List<String> kinds() {
        return Kind.all().stream().map(Kind::name).toList();
    }

    /** The values of {@code --form}; the first is the default. */
    public static List<String> forms() {
        return Arrays.stream(PluginTemplate.values())
                .flatMap(template -> template.form().stream())
                .toList();
    }

    /**
     * The template of a kind and form.
     *
     * @param form empty for the first one
     * @throws UsageException if there is no such kind or form
     */
    public static PluginTemplate of(String kind, Optional<String> form) {
        if (!kinds().contains(kind)) {
            throw unknown("kind", kind, kinds());
        }
        if (form.isPresent() && !kind.equals(Kind.ATTENTION.name())) {
            throw new UsageException(
                    "--form " + form.get() + " applies to --kind attention only; leave it out with --kind " + kind
                            + ", which has a single form");
        }
        if (form.isPresent() && !forms().contains(form.get())) {
            throw unknown("form", form.get(), forms());
        }
        return Arrays.stream(PluginTemplate.values())
                .filter(template -> template.kind().name().equals(kind))
                .filter(template -> form.isEmpty() || form.equals(template.form()))
                .findFirst()
                .orElseThrow();
    }

    private static UsageException unknown(String what, String given, List<String> known) {
        UnknownNameException unknown = new UnknownNameException(what, given, known);
        return new UsageException("--" + what + ": " + unknown.getMessage(), unknown);
    }
}
