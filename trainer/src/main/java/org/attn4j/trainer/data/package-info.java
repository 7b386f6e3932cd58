/**
 * The data of one run: opened, limited, split and combined with its transforms. Start at {@link
 * org.attn4j.trainer.data.RunData}.
 *
 * <p>May use: core.dataset, core.error, core.random, core.transform, trainer.config; jakarta.inject
 */
package org.attn4j.trainer.data;
