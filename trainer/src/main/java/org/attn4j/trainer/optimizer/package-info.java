/**
 * The optimiser room: the optimisers that a configuration can name, each over the flat vector of all tensors. Start at
 * {@link org.attn4j.trainer.optimizer.AdamParameters}.
 *
 * <p>May use: core.array, core.error, core.optimizer, core.parameter, engine.network; ND4J
 */
package org.attn4j.trainer.optimizer;
