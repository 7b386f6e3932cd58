package com.example;

import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.TransformProvider;

public final class GammaProvider implements TransformProvider {

    @Override
    public String name() {
        return "gamma";
    }

    @Override
    public String description() {
        return "darkens or brightens by a random exponent";
    }

    @Override
    public Class<? extends TransformParameters> parameters() {
        return Gamma.class;
    }
}
