package org.attn4j.backbone.resnet;

import java.util.List;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;

/**
 * What makes one residual network differ from another.
 *
 * @param name the provider's name, for messages
 * @param block the kind of blocks
 * @param stages the number of blocks of each stage
 * @param stem what comes before the blocks
 * @param width planes of the first stage, doubled with each further one
 * @param shortcut how shortcuts go where the shape changes
 * @param zeroInitLastGamma whether each branch begins as zero, so that each block begins as its shortcut
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
