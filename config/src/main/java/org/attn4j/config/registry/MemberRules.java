package org.attn4j.config.registry;

import org.attn4j.core.Named;
import org.attn4j.core.error.PluginException;

/** The rules for everything that is found by name, checked once when it is registered. */
final class MemberRules {

    private static final String NAME = "[a-z][a-z0-9-]{0,30}";

    private MemberRules() {}

    /**
     * Checks a member's name and description.
     *
     * @param offered the member's class, or {@code of} followed by the plugin class and jar that provide it
     * @return the member's name
     * @throws PluginException naming the provider, if it breaks a rule or one of its methods throws
     */
    static String check(String kind, Named member, String offered) {
        String provider = kind + " provider " + offered;
        try {
            String name = String.valueOf(member.name());
            if (!name.matches(NAME)) {
                throw new PluginException(provider + " has the name \"" + name
                        + "\"; names match [a-z][a-z0-9-]* and are under 32 characters");
            }
            if (member.description() == null || member.description().isBlank()) {
                throw new PluginException(provider + ", \"" + name + "\", has no description; listings need one line");
            }
            return name;
        } catch (PluginException broken) {
            throw broken;
        } catch (RuntimeException | LinkageError failure) {
            throw new PluginException(provider + " cannot be used: " + failure, failure);
        }
    }
}
