/**
 * The components that a configuration can name, and their origins. Start at {@link org.attn4j.cli.plugin.PluginDiscovery}.
 *
 * <p>May use: cli.failure, config.binding, config.json, config.registry, core, core.attention, core.parameter,
 * engine.accelerator, study.config
 */
package org.attn4j.cli.plugin;
