package org.attn4j.attention.gallery.ablation;

import org.attn4j.core.attention.AttentionProvider;

/** {@code se-var1}: SE without weights. */
public final class SeVar1Provider implements AttentionProvider {

    @Override
    public String name() {
        return "se-var1";
    }

    @Override
    public String description() {
        return "each channel's gate from its own mean, without weights";
    }

    @Override
    public Class<SeVar1Parameters> parameters() {
        return SeVar1Parameters.class;
    }
}
