/**
 * What can be named in a configuration and where it came from. Start at {@link org.attn4j.cli.plugin.PluginDiscovery}.
 * May use: core.registry, core.config and the provider interfaces of core and trainer.
 */
package org.attn4j.cli.plugin;
