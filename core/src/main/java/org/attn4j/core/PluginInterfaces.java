package org.attn4j.core;

/** The plugin interfaces as a whole: the public types of core that plugins compile against. */
public final class PluginInterfaces {

    /**
     * The version of these interfaces. It increases when plugins compiled against an earlier version may no longer
     * work; a plugin's manifest states the version that it was written for.
     */
    public static final int VERSION = 2;

    private PluginInterfaces() {}
}
