package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.core.error.UnknownNameException;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.trainer.config.Purpose;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.config.RunConfigurationReader;

/** Finds one variant of a study by its name. Safe for any thread. */
public final class VariantChoice {

    private static final String OWN_MODEL = StudyConfiguration.OWN_MODEL;

    private final RunConfigurationReader runs;

    @Inject
    VariantChoice(RunConfigurationReader runs) {
        this.runs = runs;
    }

    /**
     * The variant's configuration.
     *
     * @param study as bound from the document
     * @param variant a variant of the study, or {@code model}
     * @param document read again for the problems of the file's own model, if that was requested
     * @param purpose the purpose that the study was read for
     * @throws UsageException if the file has no such variant
     * @throws org.attn4j.config.error.ConfigException if the file's own model is complete with a variant's changes only
     */
    RunConfiguration of(StudyConfiguration study, String variant, ConfigDocument document, Purpose purpose) {
        if (variant.equals(OWN_MODEL)) {
            return study.ownModel().orElseGet(() -> runs.read(document, purpose));
        }
        RunConfiguration found = study.variants().get(variant);
        if (found == null) {
            throw unknown(study, variant);
        }
        return found;
    }

    private static UsageException unknown(StudyConfiguration study, String variant) {
        List<String> known = new ArrayList<>(study.variants().keySet());
        known.add(OWN_MODEL);
        UnknownNameException unknown = new UnknownNameException(
                "variant", variant, known.stream().distinct().toList());
        return new UsageException(
                unknown.getMessage() + " (" + OWN_MODEL + " is the file's own model, without a variant's changes)",
                unknown);
    }
}
