package org.attn4j.attention.gallery.srm;

import org.attn4j.core.attention.AttentionProvider;

/** {@code srm}: style-based recalibration. */
public final class SrmProvider implements AttentionProvider {

    @Override
    public String name() {
        return "srm";
    }

    @Override
    public String description() {
        return "style-based recalibration: a gate from each channel's mean and deviation, normalised over the batch";
    }

    @Override
    public Class<SrmParameters> parameters() {
        return SrmParameters.class;
    }
}
