package org.attn4j.core.optimizer;

import org.attn4j.core.Provider;

/** Finds one kind of optimiser by name. */
public interface OptimizerProvider extends Provider<OptimizerParameters> {}
