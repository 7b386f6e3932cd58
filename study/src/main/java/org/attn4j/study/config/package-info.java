/**
 * The configuration of a study: variants x seeds, each with the configuration of its run. Start at {@link
 * org.attn4j.study.config.StudyConfigurationReader}. Stable: the JSON that it is bound from.
 *
 * <p>May use: config.binding, config.document, config.error, config.registry, core.error, core.parameter,
 * engine.accelerator, study.grid, trainer.config
 */
package org.attn4j.study.config;
