/**
 * The layer room: building blocks of feature-map modules, each with its forward and backward pass: linear maps, windows
 * and convolutions over pixels, normalisations. Start at {@link org.attn4j.core.layer.LinearMap}. Plugins may use all
 * of them.
 *
 * <p>Stable types: Activations, BandedConvolution, BatchNorm, Bottleneck, ChannelGroups, GroupNorm, LayerNorm,
 * LineConvolution, LinearMap, Maps, PixelMap, PlaneConvolution, Softmax, Windows
 *
 * <p>May use: core.array, core.attention, core.expression, core.map; ND4J
 */
package org.attn4j.core.layer;
