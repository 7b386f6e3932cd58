package org.example.attention;

import org.attn4j.core.attention.AttentionProvider;

/** {@code calibrated-gate}: finds {@link CalibratedGate} by name. */
public final class CalibratedGateProvider implements AttentionProvider {

    @Override
    public String name() {
        return "calibrated-gate";
    }

    @Override
    public String description() {
        return "each channel's gate from its own mean, normalised over the batch";
    }

    @Override
    public Class<CalibratedGate> parameters() {
        return CalibratedGate.class;
    }
}
