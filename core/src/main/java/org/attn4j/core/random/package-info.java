/**
 * The random room: every random number is a pure function of a seed, a name and indices, never of a shared stream, so
 * that adding a layer, a thread or a variant changes nothing elsewhere. Stable: the numbers themselves, because runs
 * can be repeated only if they stay the same.
 *
 * <p>May use: nothing
 */
package org.attn4j.core.random;
