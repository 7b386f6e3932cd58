/**
 * The attention room: the contract that every attention module meets. Start at
 * {@link org.attn4j.core.attention.AttentionProvider}. To add a module write a plugin; nothing here changes. May use:
 * core.registry, core.parameter, core.error, ND4J arrays, SameDiff and the engine's layer configurations; nothing else.
 * Stable: public types, meaning of names. Free to change: nothing without a new version of the SPI.
 */
package org.attn4j.core.attention;
