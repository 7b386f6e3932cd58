package org.attn4j.backbone.resnet;

import java.util.List;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of ResNet-34; see {@link ResNetDesign}.
 *
 * @param stem what comes before the blocks
 * @param width planes of the first stage
 * @param zeroInitLastGamma whether the scales of each branch's last normalisation begin at 0
 */
public record ResNet34Parameters(
        @Doc(Words.STEM) @Default(Words.IMAGENET) Stem stem,

        @Doc(Words.WIDTH) @Default(Words.IMAGENET_WIDTH) @Range(min = 1)
        int width,

        @Doc(Words.ZERO_GAMMA) @Default("false") boolean zeroInitLastGamma)
        implements BackboneParameters {

    private static final List<Integer> STAGES = List.of(3, 4, 6, 3);

    @Override
    public Backbone create(int classes, int imageSize) {
        ResNetDesign design =
                new ResNetDesign("resnet34", Block.BASIC, STAGES, stem, width, Shortcut.PROJECTION, zeroInitLastGamma);
        return new ResNet(design, classes, imageSize);
    }
}
