package org.attn4j.attention.gallery.srm;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;

/** The empty parameters of SRM. */
public record SrmParameters() implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new StyleRecalibration();
    }
}
