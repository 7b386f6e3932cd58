/**
 * Residual networks. Start at {@link org.attn4j.backbone.resnet.ResNet}; each name in a configuration has a provider.
 * Stable: names of backbones, sites, layers and parameters.
 *
 * <p>May use: backbone.layer, core.attention, core.backbone, core.parameter; Deeplearning4j, ND4J
 */
package org.attn4j.backbone.resnet;
