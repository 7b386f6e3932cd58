package org.attn4j.study.result;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.runfiles.RunId;
import org.attn4j.study.grid.Baseline;
import org.attn4j.study.grid.ComparisonGroup;
import org.attn4j.study.grid.VariantGrid;

/**
 * Which runs a study consists of.
 *
 * @param name the study's name
 * @param seeds in the order of the configuration
 * @param baseline what the variants are compared with
 * @param grid the variants in the order of the configuration, and their values on the axes
 */
public record StudyOutline(String name, List<Long> seeds, Baseline baseline, VariantGrid grid) {

    /** Copies the list. */
    public StudyOutline {
        seeds = List.copyOf(seeds);
    }

    /** Variants without axes, one of which is the baseline of the others. */
    public StudyOutline(String name, List<Long> seeds, String baseline, List<String> variants) {
        this(name, seeds, Baseline.variant(baseline), VariantGrid.of(variants));
    }

    /** The variants' names in the order of the configuration. */
    public List<String> variants() {
        return grid.variants();
    }

    /** The groups of variants that are compared with each other. */
    public List<ComparisonGroup> groups() {
        return grid.groups(baseline);
    }

    /** All runs, seed by seed and all variants of a seed before the next seed, so that an unfinished study is already balanced. */
    public List<RunId> runs() {
        List<String> variants = variants();
        List<RunId> runs = new ArrayList<>(seeds.size() * variants.size());
        for (long seed : seeds) {
            for (String variant : variants) {
                runs.add(new RunId(variant, seed));
            }
        }
        return runs;
    }
}
