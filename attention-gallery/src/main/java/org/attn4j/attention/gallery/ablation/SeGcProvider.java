package org.attn4j.attention.gallery.ablation;

import org.attn4j.core.attention.AttentionProvider;

/** {@code se-gc}: SE with one block-diagonal matrix. */
public final class SeGcProvider implements AttentionProvider {

    @Override
    public String name() {
        return "se-gc";
    }

    @Override
    public String description() {
        return "a gate from the means of the channels of the same group, one matrix a group";
    }

    @Override
    public Class<SeGcParameters> parameters() {
        return SeGcParameters.class;
    }
}
