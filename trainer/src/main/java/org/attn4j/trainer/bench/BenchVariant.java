package org.attn4j.trainer.bench;

import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.trainer.config.RunConfiguration;

/**
 * One variant to measure.
 *
 * @param variant its name
 * @param configuration its effective configuration
 * @param spec its network
 */
public record BenchVariant(String variant, RunConfiguration configuration, NetworkSpec spec) {}
