package org.attn4j.backbone.resnet;

import java.util.List;

/** The two kinds of residual blocks. He et al., arXiv:1512.03385, figure 5. */
enum Block {
    /** Two 3x3 convolutions. */
    BASIC(1) {
        @Override
        List<Convolution> convolutions(int planes, int stride) {
            return List.of(new Convolution(3, planes, stride), new Convolution(3, planes, 1));
        }
    },
    /** 1x1, 3x3 and 1x1 convolutions. The second one has the stride, as in PyTorch; in the paper it is the first. */
    BOTTLENECK(4) {
        @Override
        List<Convolution> convolutions(int planes, int stride) {
            return List.of(
                    new Convolution(1, planes, 1),
                    new Convolution(3, planes, stride),
                    new Convolution(1, planes * expansion(), 1));
        }
    };

    private final int expansion;

    Block(int expansion) {
        this.expansion = expansion;
    }

    /** The output channels divided by the stage's base width. */
    int expansion() {
        return expansion;
    }

    /** The branch's convolutions. */
    abstract List<Convolution> convolutions(int planes, int stride);
}
