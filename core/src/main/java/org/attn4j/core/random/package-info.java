/**
 * The random room: every random number is a pure function of a seed, a name and indices, never of a shared stream, so
 * that adding a layer, a thread or a variant does not change other random numbers. Stable: the numbers themselves,
 * because runs are reproducible only if they do not change.
 *
 * <p>May use: nothing
 */
package org.attn4j.core.random;
