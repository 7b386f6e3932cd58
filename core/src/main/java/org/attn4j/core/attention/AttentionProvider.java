package org.attn4j.core.attention;

import org.attn4j.core.Provider;

/** Finds one kind of attention by name; one per module, listed in {@code META-INF/services}. */
public interface AttentionProvider extends Provider<AttentionParameters> {}
