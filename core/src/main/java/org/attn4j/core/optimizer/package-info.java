/**
 * The optimiser room: the contract of optimisers. Stable: public types, meaning of names, names of slots.
 *
 * <p>May use: nothing; ND4J
 */
package org.attn4j.core.optimizer;
