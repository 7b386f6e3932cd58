package com.example;

import java.util.List;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;

public final class GammaPlugin implements Plugin {

    @Override
    public List<Provider<?>> providers() {
        return List.of(Provider.transform("gamma", "darkens or brightens by a random exponent", Gamma.class));
    }
}
