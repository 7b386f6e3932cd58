/**
 * Builds networks from the model section of a configuration. Start at {@link org.attn4j.trainer.model.Models}.
 *
 * <p>May use: core.attention, core.backbone, engine.device, engine.network, engine.placement, runfiles, trainer.config
 */
package org.attn4j.trainer.model;
