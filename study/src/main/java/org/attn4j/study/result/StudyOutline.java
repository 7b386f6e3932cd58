package org.attn4j.study.result;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.runfiles.RunId;

/**
 * Which runs a study consists of.
 *
 * @param name the study's name
 * @param seeds in the order of the configuration
 * @param baseline the variant that the others are compared with
 * @param variants names in the order of the configuration
 */
public record StudyOutline(String name, List<Long> seeds, String baseline, List<String> variants) {

    /** Copies the lists. */
    public StudyOutline {
        seeds = List.copyOf(seeds);
        variants = List.copyOf(variants);
    }

    /** All runs, seed by seed and all variants of a seed before the next seed, so that an unfinished study is already balanced. */
    public List<RunId> runs() {
        List<RunId> runs = new ArrayList<>(seeds.size() * variants.size());
        for (long seed : seeds) {
            for (String variant : variants) {
                runs.add(new RunId(variant, seed));
            }
        }
        return runs;
    }
}
