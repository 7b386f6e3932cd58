package org.attn4j.backbone.resnet;

import java.util.List;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of ResNets for CIFAR: three stages with the same number of basic blocks, and a stem without stride. He
 * et al., arXiv:1512.03385, section 4.2.
 *
 * @param shortcut the kind of shortcut if the shape changes; the paper's parameter counts are those of identity
 * @param width the base width of the first stage
 * @param zeroInitLastGamma whether the scales of each branch's last normalisation are initialised to 0
 */
public record CifarResNet(
        @Doc("where the shape changes: identity, padded with zeros, no weights; projection, 1x1 convolution")
        @Default("identity")
        Shortcut shortcut,

        @Doc(Descriptions.WIDTH) @Default("16") @Range(min = 1)
        int width,

        @Doc(Descriptions.ZERO_GAMMA) @Default("false") boolean zeroInitLastGamma) {

    /**
     * A network.
     *
     * @param name the provider's name
     * @param blocks the number of blocks per stage
     */
    public BackboneParameters network(String name, int blocks) {
        List<Integer> stages = List.of(blocks, blocks, blocks);
        return new ResNetDesign(name, Block.BASIC, stages, Stem.CIFAR, width, shortcut, zeroInitLastGamma);
    }
}
