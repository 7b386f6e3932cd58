package org.example;

import org.attn4j.core.attention.AttentionProvider;

/** {@code @name@}: finds {@link @Class@} by name. */
public final class @Class@Provider implements AttentionProvider {

    @Override
    public String name() {
        return "@name@";
    }

    @Override
    public String description() {
        return "each channel's gate from its own mean: sigmoid(a * mean + b)";
    }

    @Override
    public Class<@Class@> parameters() {
        return @Class@.class;
    }
}
