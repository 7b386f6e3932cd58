package org.attn4j.backbone.resnet;

import java.util.List;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of ResNet-32; see {@link ResNetDesign}.
 *
 * @param shortcut how shortcuts go where the shape changes; the paper's 0.46 million parameters are those of identity
 * @param width planes of the first stage
 * @param zeroInitLastGamma whether the scales of each branch's last normalisation begin at 0
 */
public record ResNet32Parameters(
        @Doc(Words.SHORTCUT) @Default(Words.IDENTITY) Shortcut shortcut,

        @Doc(Words.WIDTH) @Default(Words.CIFAR_WIDTH) @Range(min = 1)
        int width,

        @Doc(Words.ZERO_GAMMA) @Default("false") boolean zeroInitLastGamma)
        implements BackboneParameters {

    private static final List<Integer> STAGES = List.of(5, 5, 5);

    @Override
    public Backbone create(int classes, int imageSize) {
        ResNetDesign design =
                new ResNetDesign("resnet32", Block.BASIC, STAGES, Stem.CIFAR, width, shortcut, zeroInitLastGamma);
        return new ResNet(design, classes, imageSize);
    }
}
