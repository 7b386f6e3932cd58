/**
 * Code that the networks of this module share: chains of layers, and checks of the image size. Start at
 * {@link org.attn4j.backbone.layer.Chain}. For the backbones of this room only.
 *
 * <p>May use: core.attention, core.backbone, core.error; Deeplearning4j, ND4J
 */
package org.attn4j.backbone.layer;
