/**
 * How gradients become steps, over the flat vector of all tensors. Start at
 * {@link org.attn4j.trainer.optimizer.Optimizer}. May use: core.registry, core.parameter, ND4J arrays.
 */
package org.attn4j.trainer.optimizer;
