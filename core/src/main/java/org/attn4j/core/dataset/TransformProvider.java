package org.attn4j.core.dataset;

import org.attn4j.core.registry.Provider;

/** Finds one kind of image transform by name; listed in {@code META-INF/services}. */
public interface TransformProvider extends Provider<TransformParameters> {}
