package org.attn4j.core.attention;

/** The absence of attention: the network is built as if there were no site. */
public final class NoAttention implements AttentionModule {

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 0;
    }
}
