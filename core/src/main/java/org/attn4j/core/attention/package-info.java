/**
 * The attention room: the contract that every attention module meets. Start at {@link
 * org.attn4j.core.attention.AttentionModule}. To add a module write a plugin; nothing here changes. Stable: public
 * types, meaning of names. Free to change: nothing without a new version of the SPI.
 *
 * <p>May use: core.parameter; Deeplearning4j, ND4J
 */
package org.attn4j.core.attention;
