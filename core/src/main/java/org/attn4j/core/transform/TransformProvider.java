package org.attn4j.core.transform;

import org.attn4j.core.Provider;

/** Finds one kind of image transform by name; listed in {@code META-INF/services}. */
public interface TransformProvider extends Provider<TransformParameters> {}
