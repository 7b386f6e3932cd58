package org.attn4j.backbone.resnet;

/** Descriptions of parameters that both records of ResNets have. */
final class Words {

    static final String WIDTH = "base width of the first stage; each further stage doubles it";
    static final String ZERO_GAMMA =
            "whether the scales of each branch's last normalisation are initialised to 0 instead of 1";

    private Words() {}
}
