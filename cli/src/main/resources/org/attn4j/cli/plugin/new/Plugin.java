package org.example;

import java.util.List;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;

/** The components that this jar provides. */
public final class @Class@Plugin implements Plugin {

    @Override
    public List<Provider<?>> providers() {
        return List.of(Provider.attention(
                "@name@", "one gate per channel from its own mean: sigmoid(a * mean + b)", @Class@.class));
    }
}
