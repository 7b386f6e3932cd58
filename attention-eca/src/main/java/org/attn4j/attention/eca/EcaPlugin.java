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
                "efficient channel attention: one gate per channel from the means of k neighbours, k weights per site",
                EcaParameters.class));
    }
}
