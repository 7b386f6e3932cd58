/**
 * MobileNetV2. Start at {@link org.attn4j.backbone.mobilenet.MobileNetV2}. May use: core's SPI,
 * {@link org.attn4j.backbone.layer} and the engine's stock layer configurations. Stable: names of the backbone, its
 * sites, layers and parameters.
 */
package org.attn4j.backbone.mobilenet;
