package org.attn4j.config.registry;

import org.attn4j.core.Named;
import org.attn4j.core.error.PluginException;

/** What everything that is found by name must keep to, checked once when it is found. */
final class MemberRules {

    private static final String NAME = "[a-z][a-z0-9-]{0,30}";

    private MemberRules() {}

    /**
     * Checks name and description.
     *
     * @param offered the class of the member, or {@code of} and the class and jar that offer it
     * @return its name
     * @throws PluginException naming who offers it, if it breaks a rule or fails while it is asked
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
