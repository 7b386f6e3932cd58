package org.attn4j.cluster.job;

import java.io.Serializable;

/**
 * A run to train.
 *
 * @param name the run's folder under {@code runs}
 * @param variant the variant's name
 * @param seed the seed
 * @param identity a digest of what the run computes; attempts at something else are not continued
 */
public record RunSpec(String name, String variant, long seed, String identity) implements Serializable {

    /** The folder of the run's attempts, below that of all attempts. */
    public String attempts() {
        return name + "." + identity;
    }
}
