package org.attn4j.attention.gallery.ablation;

import org.attn4j.core.attention.AttentionProvider;

/** {@code se-var2}: SE with a diagonal matrix. */
public final class SeVar2Provider implements AttentionProvider {

    @Override
    public String name() {
        return "se-var2";
    }

    @Override
    public String description() {
        return "each channel's gate from its own mean and one weight";
    }

    @Override
    public Class<SeVar2Parameters> parameters() {
        return SeVar2Parameters.class;
    }
}
