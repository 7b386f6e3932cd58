package org.attn4j.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.wiring.Program;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.core.error.UnknownNameException;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.trainer.config.Purpose;
import org.attn4j.trainer.config.RunConfiguration;

/** Finds the configuration of one variant by its name. */
final class VariantChoice {

    /** The reserved name of the file's own model. */
    static final String OWN_MODEL = StudyConfiguration.OWN_MODEL;

    private final Program program;

    VariantChoice(Program program) {
        this.program = program;
    }

    /**
     * The variant's configuration; all variants are checked, whichever is asked for.
     *
     * @throws UsageException where the file has no such variant
     */
    RunConfiguration configuration(ConfigDocument document, String variant, Purpose purpose) {
        StudyConfiguration study = program.configurations().read(document, purpose);
        if (variant.equals(OWN_MODEL)) {
            return program.runConfigurations().read(document, purpose);
        }
        RunConfiguration found = study.variants().get(variant);
        if (found == null) {
            List<String> known = new ArrayList<>(study.variants().keySet());
            known.add(OWN_MODEL);
            UnknownNameException unknown = new UnknownNameException(
                    "variant", variant, known.stream().distinct().toList());
            throw new UsageException(
                    unknown.getMessage() + " (" + OWN_MODEL + " is the file's own model, without a variant's changes)",
                    unknown);
        }
        return found;
    }
}
