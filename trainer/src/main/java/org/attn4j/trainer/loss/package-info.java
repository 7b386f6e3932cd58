/** What training minimises. Start at {@link org.attn4j.core.loss.Loss}. May use: core.registry, core.parameter. */
package org.attn4j.trainer.loss;
