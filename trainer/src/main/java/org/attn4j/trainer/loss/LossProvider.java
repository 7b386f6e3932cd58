package org.attn4j.trainer.loss;

import org.attn4j.core.registry.Provider;

/** Finds one kind of loss by name. */
public interface LossProvider extends Provider<LossParameters> {}
