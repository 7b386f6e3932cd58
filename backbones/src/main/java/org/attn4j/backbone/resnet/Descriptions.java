package org.attn4j.backbone.resnet;

/** Descriptions of the parameters that both ResNet records have. */
final class Descriptions {

    static final String WIDTH = "planes (base width) of the first stage, doubled in each further stage";
    static final String ZERO_GAMMA = "initialise the scale of each branch's last normalisation to 0 instead of 1";

    private Descriptions() {}
}
