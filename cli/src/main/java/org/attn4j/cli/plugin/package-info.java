/**
 * The components that a configuration can name, their origins, and why checks of them fail. Start at {@link
 * org.attn4j.cli.plugin.PluginDiscovery}.
 *
 * <p>May use: cli.failure, config.binding, config.json, config.registry, core, core.error, engine.accelerator,
 * study.config, testkit.contract, testkit.template
 */
package org.attn4j.cli.plugin;
