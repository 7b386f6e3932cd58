package org.attn4j.trainer.optimizer;

import org.attn4j.core.registry.Provider;

/** Finds one kind of optimiser by name. */
public interface OptimizerProvider extends Provider<OptimizerParameters> {}
