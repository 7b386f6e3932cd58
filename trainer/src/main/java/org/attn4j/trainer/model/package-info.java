/**
 * From the model's configuration to a network. Start at {@link org.attn4j.trainer.model.Models}. May use: core.engine,
 * core.backbone, the trainer's configuration.
 */
package org.attn4j.trainer.model;
