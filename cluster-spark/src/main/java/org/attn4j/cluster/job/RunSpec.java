package org.attn4j.cluster.job;

import java.io.Serializable;

/**
 * A run to train.
 *
 * @param name the run's folder under {@code runs}
 * @param variant the variant's name
 * @param seed the seed
 */
public record RunSpec(String name, String variant, long seed) implements Serializable {}
