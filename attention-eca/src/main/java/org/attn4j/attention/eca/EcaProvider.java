package org.attn4j.attention.eca;

import org.attn4j.core.attention.AttentionProvider;

/** {@code eca}: efficient channel attention. */
public final class EcaProvider implements AttentionProvider {

    @Override
    public String name() {
        return "eca";
    }

    @Override
    public String description() {
        return "efficient channel attention: a gate from neighbouring channels' means, k weights a site";
    }

    @Override
    public Class<EcaParameters> parameters() {
        return EcaParameters.class;
    }
}
