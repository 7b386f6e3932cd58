package org.attn4j.attention.gallery.srm;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;

/** SRM has no parameters. */
public record SrmParameters() implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new StyleRecalibration();
    }
}
