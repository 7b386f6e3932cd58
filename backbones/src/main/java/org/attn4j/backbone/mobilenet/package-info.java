/**
 * MobileNetV2. Start at {@link org.attn4j.backbone.mobilenet.MobileNetV2}. Stable: names of the backbone, its sites,
 * layers and parameters.
 *
 * <p>May use: backbone.layer, core.attention, core.backbone, core.parameter; Deeplearning4j, ND4J
 */
package org.attn4j.backbone.mobilenet;
