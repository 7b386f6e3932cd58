/**
 * The configuration of one run, as bound records. Start at {@link org.attn4j.trainer.config.RunConfigurationReader},
 * which reads a {@link org.attn4j.trainer.config.RunConfiguration}. Stable: the JSON that they are bound from.
 *
 * <p>May use: config.binding, config.document, config.error, config.registry, core.backbone, core.dataset, core.error,
 * core.loss, core.optimizer, core.parameter, core.schedule, core.transform, engine.accelerator, engine.device,
 * engine.network, engine.placement, trainer.optimizer, trainer.step
 */
package org.attn4j.trainer.config;
