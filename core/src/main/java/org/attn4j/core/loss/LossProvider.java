package org.attn4j.core.loss;

import org.attn4j.core.Provider;

/** Finds one kind of loss by name. */
public interface LossProvider extends Provider<LossParameters> {}
