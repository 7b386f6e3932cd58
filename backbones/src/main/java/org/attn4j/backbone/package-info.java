/**
 * The backbone room: networks with sites for attention modules, as a plugin. Start at
 * {@link org.attn4j.backbone.BackbonesPlugin}. Stable: names of backbones, sites, layers and parameters.
 *
 * <p>May use: backbone.layer, backbone.mobilenet, backbone.resnet, core, core.attention, core.backbone, core.parameter;
 * Deeplearning4j, ND4J
 */
package org.attn4j.backbone;
