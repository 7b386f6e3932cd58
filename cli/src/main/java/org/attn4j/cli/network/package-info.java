/**
 * The layers and sizes of a network or a module, computed without data. Start at {@link
 * org.attn4j.cli.network.NetworkSummary}.
 *
 * <p>May use: cli.failure, config.binding, config.json, config.registry, core.attention, core.dataset,
 * engine.accelerator, engine.network, engine.placement, runfiles, trainer.config, trainer.model; jakarta.inject
 */
package org.attn4j.cli.network;
