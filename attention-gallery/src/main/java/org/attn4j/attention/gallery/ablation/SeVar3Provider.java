package org.attn4j.attention.gallery.ablation;

import org.attn4j.core.attention.AttentionProvider;

/** {@code se-var3}: SE with one full matrix. */
public final class SeVar3Provider implements AttentionProvider {

    @Override
    public String name() {
        return "se-var3";
    }

    @Override
    public String description() {
        return "a gate from all channels' means through one square matrix";
    }

    @Override
    public Class<SeVar3Parameters> parameters() {
        return SeVar3Parameters.class;
    }
}
