/**
 * The components that a configuration can name, their origins, and why checks of them fail. Start at {@link
 * org.attn4j.cli.plugin.PluginDiscovery}.
 *
 * <p>May use: cli.failure, config.binding, config.json, config.registry, core, core.attention, core.error,
 * core.parameter, engine.accelerator, study.config, testkit.contract
 */
package org.attn4j.cli.plugin;
