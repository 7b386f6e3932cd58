/**
 * The engine room: the seam to Deeplearning4j. It builds networks from backbone and modules, owns the layers around
 * attention, names every tensor and computes gradients. Start at {@link org.attn4j.engine.network.Network}. Only this room
 * knows the engine's networks; others see arrays. May use: core.attention, core.backbone, core.cuda, core.random,
 * core.error. Stable: tensor names. Free to change: the rest.
 */
package org.attn4j.engine.network;
