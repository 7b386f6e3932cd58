package org.attn4j.core.attention;

import java.util.List;

/** The absence of attention: the network is built as if there were no site. */
public final class NoAttention implements AttentionModule {

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return List.of();
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 0;
    }
}
