package org.example.attention;

import org.attn4j.core.attention.AttentionProvider;

/** {@code bottleneck-gate}: finds {@link BottleneckGate} by name. */
public final class BottleneckGateProvider implements AttentionProvider {

    @Override
    public String name() {
        return "bottleneck-gate";
    }

    @Override
    public String description() {
        return "two linear layers with batch normalisation between them";
    }

    @Override
    public Class<BottleneckGate> parameters() {
        return BottleneckGate.class;
    }
}
