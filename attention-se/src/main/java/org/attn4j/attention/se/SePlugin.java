package org.attn4j.attention.se;

import java.util.List;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;

/** The plugin of squeeze-and-excitation. */
public final class SePlugin implements Plugin {

    @Override
    public List<Provider<?>> providers() {
        return List.of(Provider.attention(
                "se",
                "squeeze-and-excitation: one gate per channel from all channels' means through two linear layers",
                SeParameters.class));
    }
}
