/**
 * The layer room: the base classes of the layers that attn4j implements. As in Deeplearning4j, each layer has two
 * classes: its configuration, whose name ends in {@code Layer}, and what executes it, whose name ends in {@code
 * Runtime}. Start at {@link org.attn4j.engine.layer.CustomLayer} and {@link org.attn4j.engine.layer.CustomRuntime}.
 * Stable: nothing. Free to change: all.
 *
 * <p>May use: nothing; Deeplearning4j, ND4J
 */
package org.attn4j.engine.layer;
