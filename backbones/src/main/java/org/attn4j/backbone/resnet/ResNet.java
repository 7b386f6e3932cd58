package org.attn4j.backbone.resnet;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.backbone.layer.Chain;
import org.attn4j.backbone.layer.ImageSizes;
import org.attn4j.backbone.layer.StemSite;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.nd4j.linalg.activations.Activation;

/**
 * A residual network:
 * <pre>
 *   conv1 bn1 relu (maxpool)
 *   layer1: blocks with the given base width; layer2, layer3, ...: twice the width, half the size each
 *   mean over pixels, fc classes
 * </pre>
 * The sites are the stem {@code conv1}, with the position {@code before-conv} only, and the blocks {@code layer1.0},
 * {@code layer1.1}, ... in the stages {@code layer1}, {@code layer2}, ...; see {@link ResidualBlock}. Layers are named
 * as in PyTorch. He et al., arXiv:1512.03385.
 */
final class ResNet implements Backbone {

    private static final String STEM = "conv1";

    private final ResNetDesign design;
    private final int classes;
    private final int imageSize;
    private final List<ResidualBlock> blocks;

    ResNet(ResNetDesign design, int classes, int imageSize) {
        // With smaller images the last stage would be less than a pixel, and its kernels would cover only padding.
        ImageSizes.require(
                design.name(), design.stem().stride() << (design.stages().size() - 1), imageSize);
        this.design = design;
        this.classes = classes;
        this.imageSize = imageSize;
        this.blocks = blocks();
    }

    private List<ResidualBlock> blocks() {
        List<ResidualBlock> blocks = new ArrayList<>();
        int channels = design.width();
        int size = design.stem() == Stem.IMAGENET ? half(half(imageSize)) : imageSize;
        for (int stage = 0; stage < design.stages().size(); stage++) {
            String name = "layer" + (stage + 1);
            int planes = design.width() << stage;
            for (int i = 0; i < design.stages().get(stage); i++) {
                int stride = stage > 0 && i == 0 ? 2 : 1;
                ResidualBlock block = new ResidualBlock(
                        name + "." + i,
                        name,
                        design.block().convolutions(planes, stride),
                        channels,
                        size,
                        planes,
                        design.shortcut(),
                        design.zeroInitLastGamma() ? 0 : 1);
                blocks.add(block);
                channels = block.outputChannels();
                size = block.outputSize();
            }
        }
        return List.copyOf(blocks);
    }

    private static int half(int size) {
        return (size + 1) / 2;
    }

    @Override
    public List<Site> sites() {
        return StemSite.andBlocks(STEM, imageSize, blocks.stream().map(ResidualBlock::site));
    }

    @Override
    public Position defaultPosition() {
        return Position.OUTPUT;
    }

    @Override
    public String build(GraphBuilder graph, String input, Attachments attention) {
        String last = stem(new Chain(graph, "", input).attach(attention, STEM, Position.beforeConv(1)));
        for (ResidualBlock block : blocks) {
            last = block.build(graph, last, attention);
        }
        return new Chain(graph, "", last)
                .meanOverPixels("avgpool")
                .linear("fc", classes, 0)
                .last();
    }

    private String stem(Chain chain) {
        boolean large = design.stem() == Stem.IMAGENET;
        chain.convolution(STEM, design.width(), large ? 7 : 3, large ? 2 : 1)
                .normalization("bn1", 1)
                .activation("relu", Activation.RELU);
        return large ? chain.maxPooling("maxpool", 3, 2).last() : chain.last();
    }
}
