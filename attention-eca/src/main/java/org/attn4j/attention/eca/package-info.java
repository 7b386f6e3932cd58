/**
 * Efficient channel attention, as a plugin. Start at {@link org.attn4j.attention.eca.EcaProvider}. May use: core's SPI
 * and ND4J arrays. Stable: the name {@code eca}, its parameters, its weight's name.
 */
package org.attn4j.attention.eca;
