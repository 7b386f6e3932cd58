package org.example;

import java.util.List;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;

/** The components that this jar provides. */
public final class @Class@Plugin implements Plugin {

    @Override
    public List<Provider<?>> providers() {
        return List.of(Provider.@kind@(
                "@name@",
                "@description@",
                @Record@.class));
    }
}
