package org.example.backbone;

import java.util.List;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;

/** One small network. */
public final class BackbonePlugin implements Plugin {

    @Override
    public List<Provider<?>> providers() {
        return List.of(Provider.backbone("small-net", "two convolutions and a linear layer", SmallNetParameters.class));
    }
}
