/**
 * Residual networks. Start at {@link org.attn4j.backbone.resnet.ResNet}; BackbonesPlugin lists the names.
 * Stable: names of backbones, sites, layers and parameters.
 *
 * <p>May use: backbone.layer, core.attention, core.backbone, core.parameter; Deeplearning4j, ND4J
 */
package org.attn4j.backbone.resnet;
