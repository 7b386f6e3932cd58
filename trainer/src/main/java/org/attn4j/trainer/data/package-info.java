/**
 * The data of one run: opened, limited, split and joined with its transforms. Start at
 * {@link org.attn4j.trainer.data.RunData}. May use: core.dataset, core.transform, the trainer's configuration.
 */
package org.attn4j.trainer.data;
