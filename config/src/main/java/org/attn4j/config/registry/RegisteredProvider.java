package org.attn4j.config.registry;

import org.attn4j.core.Provider;

/**
 * A provider and its plugin.
 *
 * @param owner the plugin's class
 * @param source the source of that class
 */
record RegisteredProvider(Provider<?> provider, Class<?> owner, PluginSource source) {

    /** A provider without a plugin; its parameter record is the owner. */
    static RegisteredProvider withoutPlugin(Provider<?> provider) {
        return new RegisteredProvider(provider, provider.parameters(), CodeSources.of(provider.parameters()));
    }
}
