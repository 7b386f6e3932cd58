package org.attn4j.core.backbone;

import org.attn4j.core.Provider;

/** Finds one kind of backbone by name; listed in {@code META-INF/services}. */
public interface BackboneProvider extends Provider<BackboneParameters> {}
