package org.attn4j.attention.se;

import org.attn4j.core.attention.AttentionProvider;

/** {@code se}: squeeze-and-excitation. */
public final class SeProvider implements AttentionProvider {

    @Override
    public String name() {
        return "se";
    }

    @Override
    public String description() {
        return "squeeze-and-excitation: a gate from all channels' means through two linear layers";
    }

    @Override
    public Class<SeParameters> parameters() {
        return SeParameters.class;
    }
}
