package org.attn4j.backbone.resnet;

/** Descriptions of the parameters that both records of ResNets share. */
final class Descriptions {

    static final String WIDTH = "planes of the first stage; each further stage has twice as many";
    static final String ZERO_GAMMA = "whether the scales of each branch's last normalisation begin at 0 instead of 1";

    private Descriptions() {}
}
