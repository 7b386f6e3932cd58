package org.attn4j.config.registry;

import org.attn4j.core.Provider;

/**
 * A provider and who offers it.
 *
 * @param owner the plugin's class
 * @param source where that class comes from
 */
record OfferedProvider(Provider<?> provider, Class<?> owner, PluginSource source) {

    /** One that no plugin offers: its record stands for it. */
    static OfferedProvider byItself(Provider<?> provider) {
        return new OfferedProvider(provider, provider.parameters(), CodeSources.of(provider.parameters()));
    }
}
