package org.attn4j.attention.gallery.coordinate;

import org.attn4j.core.attention.AttentionProvider;

/** {@code coordinate}: coordinate attention. */
public final class CoordinateProvider implements AttentionProvider {

    @Override
    public String name() {
        return "coordinate";
    }

    @Override
    public String description() {
        return "coordinate attention: a gate a row and a gate a column of each channel";
    }

    @Override
    public Class<CoordinateParameters> parameters() {
        return CoordinateParameters.class;
    }
}
