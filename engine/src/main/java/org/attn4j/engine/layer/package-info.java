/**
 * The layer room: what Deeplearning4j demands of every layer that attn4j owns, said once. Start at {@link
 * org.attn4j.engine.layer.CustomLayer}, the configuration, and {@link org.attn4j.engine.layer.CustomRuntime}, what computes.
 * Stable: nothing. Free to change: all.
 *
 * <p>May use: nothing; Deeplearning4j, ND4J
 */
package org.attn4j.engine.layer;
