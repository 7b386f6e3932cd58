package org.attn4j.config.registry;

import org.attn4j.core.Provider;

/**
 * A provider and who offers it.
 *
 * @param owner the plugin's class
 * @param source where that class comes from
 */
record RegisteredProvider(Provider<?> provider, Class<?> owner, PluginSource source) {

    /** One that no plugin offers: its record stands for it. */
    static RegisteredProvider byItself(Provider<?> provider) {
        return new RegisteredProvider(provider, provider.parameters(), CodeSources.of(provider.parameters()));
    }
}
