/**
 * The optimiser room: the contract of how a gradient becomes a change of the weights. May use: core, ND4J arrays.
 * Stable: public types, meaning of names, names of slots.
 */
package org.attn4j.core.optimizer;
