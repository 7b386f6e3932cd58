/**
 * The network room: it builds networks from a backbone and modules, names every tensor and computes gradients. Start at
 * {@link org.attn4j.engine.network.Network}. Only this room uses Deeplearning4j's networks; other rooms see arrays.
 * Stable: tensor names. Free to change: the rest.
 *
 * <p>May use: core.array, core.attention, core.backbone, core.error, core.loss, core.random, engine.accelerator,
 * engine.layer, engine.placement, engine.site; Deeplearning4j, ND4J
 */
package org.attn4j.engine.network;
