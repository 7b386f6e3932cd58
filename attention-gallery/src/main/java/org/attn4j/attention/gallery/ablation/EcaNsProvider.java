package org.attn4j.attention.gallery.ablation;

import org.attn4j.core.attention.AttentionProvider;

/** {@code eca-ns}: ECA with a kernel of its own for every channel. */
public final class EcaNsProvider implements AttentionProvider {

    @Override
    public String name() {
        return "eca-ns";
    }

    @Override
    public String description() {
        return "ECA with kernels that channels do not share: k weights a channel";
    }

    @Override
    public Class<EcaNsParameters> parameters() {
        return EcaNsParameters.class;
    }
}
