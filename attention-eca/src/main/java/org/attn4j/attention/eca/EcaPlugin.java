package org.attn4j.attention.eca;

import java.util.List;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;

/** The plugin of efficient channel attention. */
public final class EcaPlugin implements Plugin {

    @Override
    public List<Provider<?>> providers() {
        return List.of(Provider.attention(
                "eca",
                "efficient channel attention: a gate from neighbouring channels' means, k weights per site",
                EcaParameters.class));
    }
}
