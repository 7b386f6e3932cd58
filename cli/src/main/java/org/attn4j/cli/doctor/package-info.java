/**
 * The doctor: checks of the machine and the installation, one class per check. Start at {@link
 * org.attn4j.cli.doctor.Checks}. Each check receives the values that it judges, so tests can pass arbitrary ones. Checks that
 * load native libraries run last. Free to change: everything but names and outcomes in the JSON.
 *
 * <p>May use: attention.se, backbone, cli.failure, cli.plugin, cli.provenance, config.registry, core.error,
 * engine.accelerator, engine.device, engine.network, engine.placement, trainer.step; java.management
 */
package org.attn4j.cli.doctor;
