/**
 * The loss room: the losses that a configuration can name. Start at {@link org.attn4j.trainer.loss.CrossEntropy}.
 *
 * <p>May use: core.loss, core.parameter
 */
package org.attn4j.trainer.loss;
