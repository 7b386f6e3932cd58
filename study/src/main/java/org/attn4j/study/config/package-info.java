/**
 * The configuration of a study: variants x seeds over the configurations of their runs. Start at
 * {@link org.attn4j.study.config.StudyConfigurationReader}. May use: core, trainer.config. Stable: the JSON that it is
 * bound from.
 */
package org.attn4j.study.config;
