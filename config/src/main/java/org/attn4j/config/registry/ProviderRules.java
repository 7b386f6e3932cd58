package org.attn4j.config.registry;

import org.attn4j.core.Named;
import org.attn4j.core.Provider;
import org.attn4j.core.error.PluginException;

/** What every provider must keep to, checked once when it is found. */
final class ProviderRules {

    private static final String NAME = "[a-z][a-z0-9-]{0,30}";

    private ProviderRules() {}

    /**
     * Checks a provider.
     *
     * @return its name
     * @throws PluginException naming its class, where it breaks a rule or fails while it is asked
     */
    static String check(String kind, Named member) {
        String provider = kind + " provider " + member.getClass().getName();
        try {
            String name = String.valueOf(member.name());
            if (!name.matches(NAME)) {
                throw new PluginException(provider + " has the name \"" + name
                        + "\"; names match [a-z][a-z0-9-]* and are under 32 characters");
            }
            if (member.description() == null || member.description().isBlank()) {
                throw new PluginException(provider + " has no description; listings need one line");
            }
            if (member instanceof Provider<?> maker
                    && (maker.parameters() == null || !maker.parameters().isRecord())) {
                throw new PluginException(
                        provider + " has the parameters " + maker.parameters() + "; they must be a record");
            }
            return name;
        } catch (PluginException broken) {
            throw broken;
        } catch (RuntimeException | LinkageError failure) {
            throw new PluginException(provider + " cannot be used: " + failure, failure);
        }
    }
}
