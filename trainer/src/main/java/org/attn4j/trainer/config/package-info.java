/**
 * The configuration of one run, as bound records. Start at {@link org.attn4j.trainer.config.RunConfigurationReader}, which
 * makes a {@link org.attn4j.trainer.config.RunConfiguration}. May use: core. Stable: the JSON that they are bound from.
 */
package org.attn4j.trainer.config;
