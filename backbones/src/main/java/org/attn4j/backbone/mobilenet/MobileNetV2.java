package org.attn4j.backbone.mobilenet;

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
 * MobileNetV2:
 * <pre>
 *   features.0    convolution 3x3, normalisation, ReLU6
 *   features.1 .. features.17    inverted residual blocks
 *   features.18   convolution 1x1, normalisation, ReLU6
 *   mean over pixels, dropout, classifier.1: linear layer to the classes
 * </pre>
 * The sites are the stem {@code features.0}, with the position {@code before-conv} only, and the blocks
 * {@code features.1} .. {@code features.17}, which form the stages {@code stage1} .. {@code stage7} by their number of
 * channels. Sites and layers are named as in PyTorch and in ECA's code. Sandler et al., arXiv:1801.04381, table 2.
 */
final class MobileNetV2 implements Backbone {

    /** Consecutive blocks with the same number of channels; the stride applies to the first block. */
    private record Sequence(int expansion, int channels, int blocks, int stride) {}

    private static final List<Sequence> SEQUENCES = List.of(
            new Sequence(1, 16, 1, 1),
            new Sequence(6, 24, 2, 2),
            new Sequence(6, 32, 3, 2),
            new Sequence(6, 64, 4, 2),
            new Sequence(6, 96, 3, 1),
            new Sequence(6, 160, 3, 2),
            new Sequence(6, 320, 1, 1));

    /** The sequence that has stride 1 for small images. */
    private static final int SEQUENCE_WITHOUT_STRIDE = 1;

    private static final String STEM = "features.0";
    private static final int STEM_CHANNELS = 32;
    private static final int LAST_CHANNELS = 1280;
    private static final int DIVISOR = 8;

    /** Rounding must not reduce the number of channels by more than a tenth. */
    private static final double MIN_RATIO = 0.9;

    private static final int SMALLEST_IMAGE = 32;
    private static final int SMALLEST_CIFAR_IMAGE = 8;

    private final MobileNetV2Parameters parameters;
    private final int classes;
    private final int imageSize;
    private final List<InvertedResidual> blocks;

    MobileNetV2(MobileNetV2Parameters parameters, int classes, int imageSize) {
        // With smaller images the last feature map would be less than a pixel, and kernels would cover only padding.
        ImageSizes.require(
                "mobilenetv2", forSmallImages(parameters) ? SMALLEST_CIFAR_IMAGE : SMALLEST_IMAGE, imageSize);
        this.parameters = parameters;
        this.classes = classes;
        this.imageSize = imageSize;
        this.blocks = blocks();
    }

    private static boolean forSmallImages(MobileNetV2Parameters parameters) {
        return parameters.stem() == Scale.CIFAR;
    }

    private List<InvertedResidual> blocks() {
        List<InvertedResidual> blocks = new ArrayList<>();
        int channels = channels(STEM_CHANNELS);
        int size = (imageSize - 1) / stemStride() + 1;
        for (int i = 0; i < SEQUENCES.size(); i++) {
            Sequence sequence = SEQUENCES.get(i);
            int first = forSmallImages(parameters) && i == SEQUENCE_WITHOUT_STRIDE ? 1 : sequence.stride();
            for (int block = 0; block < sequence.blocks(); block++) {
                InvertedResidual next = new InvertedResidual(
                        "features." + (blocks.size() + 1),
                        "stage" + (i + 1),
                        channels,
                        size,
                        sequence.expansion(),
                        channels(sequence.channels()),
                        block == 0 ? first : 1);
                blocks.add(next);
                channels = next.outputChannels();
                size = next.outputSize();
            }
        }
        return List.copyOf(blocks);
    }

    private int stemStride() {
        return forSmallImages(parameters) ? 1 : 2;
    }

    /** The multiple of 8 nearest to the multiplied number of channels, but at least 0.9 of that number. */
    private int channels(int standard) {
        return nearestMultiple(standard * parameters.widthMultiplier());
    }

    private static int nearestMultiple(double channels) {
        int nearest = Math.max(DIVISOR, (int) (channels + DIVISOR / 2.0) / DIVISOR * DIVISOR);
        return nearest < MIN_RATIO * channels ? nearest + DIVISOR : nearest;
    }

    @Override
    public List<Site> sites() {
        return StemSite.andBlocks(STEM, imageSize, blocks.stream().map(InvertedResidual::site));
    }

    @Override
    public Position defaultPosition() {
        return Position.OUTPUT;
    }

    @Override
    public String build(GraphBuilder graph, String input, Attachments attention) {
        String last = new Chain(graph, STEM, input)
                .attach(attention, STEM, Position.beforeConv(1))
                .convolution(".0", channels(STEM_CHANNELS), 3, stemStride())
                .normalization(".1", 1)
                .activation(".2", Activation.RELU6)
                .last();
        for (InvertedResidual block : blocks) {
            last = block.build(graph, last, attention);
        }
        int channels = nearestMultiple(LAST_CHANNELS * Math.max(1, parameters.widthMultiplier()));
        last = new Chain(graph, "features." + (blocks.size() + 1), last)
                .convolution(".0", channels, 1, 1)
                .normalization(".1", 1)
                .activation(".2", Activation.RELU6)
                .last();
        return new Chain(graph, "", last)
                .meanOverPixels("avgpool")
                .linear("classifier.1", classes, parameters.dropout())
                .last();
    }
}
