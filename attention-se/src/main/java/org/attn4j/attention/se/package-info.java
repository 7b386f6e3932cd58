/**
 * Squeeze-and-excitation, as a plugin. Start at {@link org.attn4j.attention.se.SeProvider}. May use: core's SPI and ND4J
 * arrays. Stable: the name {@code se}, its parameters, its weights' names.
 */
package org.attn4j.attention.se;
