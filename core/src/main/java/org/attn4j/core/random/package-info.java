/**
 * The random room: every random number is a pure function of a seed, a name and indices, never of a shared stream, so
 * that adding a layer, a thread or a variant changes nothing elsewhere. May use: nothing. Stable: the numbers
 * themselves, for they decide whether a run can be repeated.
 */
package org.attn4j.core.random;
