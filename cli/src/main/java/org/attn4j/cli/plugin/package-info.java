/**
 * What can be named in a configuration and where it came from. Start at {@link org.attn4j.cli.plugin.PluginDiscovery}.
 *
 * <p>May use: cli.failure, config.binding, config.json, config.registry, core, core.attention, core.backbone,
 * core.dataset, core.loss, core.optimizer, core.parameter, core.schedule, core.transform, engine.accelerator,
 * study.config
 */
package org.attn4j.cli.plugin;
