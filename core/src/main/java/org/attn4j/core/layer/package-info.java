/**
 * The layer room: what feature-map modules are made of, each with its forward and backward pass: linear maps, windows
 * and convolutions over pixels, normalisations. Start at {@link org.attn4j.core.layer.LinearMap}.
 * Modules of plugins are written with all of them.
 *
 * <p>Stable types: BandedConvolution, BatchNorm, Bottleneck, LayerNorm, LinearMap, Maps, PixelMap, Windows
 *
 * <p>May use: core.array, core.attention, core.expression; ND4J
 */
package org.attn4j.core.layer;
