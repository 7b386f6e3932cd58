package org.attn4j.runfiles;

import java.util.List;

/**
 * The size of a network. Parameters are trained values; multiply-adds count the convolutions, linear layers and modules
 * for one image.
 */
public record ModelFacts(
        String backbone,
        long parameters,
        long attentionParameters,
        long multiplyAdds,
        long attentionMultiplyAdds,
        List<SiteFacts> sites) {}
