package org.attn4j.backbone.resnet;

import java.util.List;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;

/**
 * The design of a residual network.
 *
 * @param name the provider's name, for messages
 * @param block the kind of blocks
 * @param stages the number of blocks of each stage
 * @param stem the layers before the blocks
 * @param width the base width of the first stage, doubled in each further one
 * @param shortcut the kind of shortcut if the shape changes
 * @param zeroInitLastGamma whether each branch is initially zero, so that each block equals its shortcut at first
 */
record ResNetDesign(
        String name,
        Block block,
        List<Integer> stages,
        Stem stem,
        int width,
        Shortcut shortcut,
        boolean zeroInitLastGamma)
        implements BackboneParameters {

    @Override
    public Backbone create(int classes, int imageSize) {
        return new ResNet(this, classes, imageSize);
    }
}
