/**
 * How gradients become steps, over the flat vector of all tensors. Start at
 * {@link org.attn4j.core.optimizer.Optimizer}. May use: core.registry, core.parameter,
 * core.engine's arrays and tensors, ND4J arrays.
 */
package org.attn4j.trainer.optimizer;
