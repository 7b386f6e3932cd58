/**
 * Residual networks. Start at {@link org.attn4j.backbone.resnet.ResNet}; each name has a provider. May use: core's SPI,
 * {@link org.attn4j.backbone.layer} and the engine's stock layer configurations. Stable: names of backbones, sites,
 * layers and parameters.
 */
package org.attn4j.backbone.resnet;
