package org.attn4j.core;

/** The plugin interfaces as a whole: the public types of core that plugins compile against. */
public final class PluginInterfaces {

    /**
     * The version of this program. It grows when a plugin that was compiled before may no longer work; a plugin's manifest
     * says which one it was written for.
     */
    public static final int VERSION = 2;

    private PluginInterfaces() {}
}
