/**
 * The loss room: the losses that a configuration can name. Start at {@link org.attn4j.trainer.loss.CrossEntropyParameters}.
 *
 * <p>May use: core.loss, core.parameter
 */
package org.attn4j.trainer.loss;
