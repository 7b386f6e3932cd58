package org.attn4j.study.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.study.grid.Baseline;
import org.attn4j.study.grid.VariantGrid;
import org.attn4j.trainer.config.RunConfiguration;

/**
 * The effective configuration of a study. Immutable.
 *
 * @param name the study's name
 * @param seeds distinct, at least one, in the file's order
 * @param grid the variants' names and their values on the axes
 * @param baseline what the variants are compared with
 * @param ownModel the file's own model without a variant's overrides; empty if only the variants complete it
 * @param variants at least one, by name in the file's order
 * @param isolation whether runs share a process
 * @param workers how many runs train concurrently, at least 1
 * @param tree the same as a JSON tree, from which this study can be read again; study.json stores it
 */
public record StudyConfiguration(
        String name,
        List<Long> seeds,
        VariantGrid grid,
        Baseline baseline,
        Optional<RunConfiguration> ownModel,
        Map<String, RunConfiguration> variants,
        Isolation isolation,
        int workers,
        Map<String, Object> tree) {

    /** The reserved name of the file's own model, the only variant of a file without variants. */
    public static final String OWN_MODEL = "model";

    /** Copies the collections and keeps their order. */
    public StudyConfiguration {
        seeds = List.copyOf(seeds);
        variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
    }
}
