/**
 * What this room's networks have in common: layers one behind the other, and the smallest image. Start at
 * {@link org.attn4j.backbone.layer.Chain}. May use: core's SPI and the engine's stock layer configurations. For the
 * backbones of this room only.
 */
package org.attn4j.backbone.layer;
