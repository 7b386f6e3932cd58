package org.attn4j.backbone.resnet;

import java.util.List;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of ResNets for ImageNet: four stages, with projection shortcuts if the shape changes.
 *
 * @param stem the layers before the blocks
 * @param width planes of the first stage
 * @param zeroInitLastGamma whether the scale of each branch's last normalisation is initialised to 0
 */
public record ImageNetResNet(
        @Doc("first layers: imagenet, a 7x7 convolution with stride 2 and pooling; cifar, a 3x3 convolution")
        @Default("imagenet")
        Stem stem,

        @Doc(Descriptions.WIDTH) @Default("64") @Range(min = 1)
        int width,

        @Doc(Descriptions.ZERO_GAMMA) @Default("false") boolean zeroInitLastGamma) {

    /**
     * A network of basic blocks.
     *
     * @param name the provider's
     * @param stages number of blocks per stage
     */
    public BackboneParameters basic(String name, Integer... stages) {
        return network(name, Block.BASIC, stages);
    }

    /** A network of bottleneck blocks; see {@link #basic}. */
    public BackboneParameters bottleneck(String name, Integer... stages) {
        return network(name, Block.BOTTLENECK, stages);
    }

    private BackboneParameters network(String name, Block block, Integer... stages) {
        return new ResNetDesign(name, block, List.of(stages), stem, width, Shortcut.PROJECTION, zeroInitLastGamma);
    }
}
