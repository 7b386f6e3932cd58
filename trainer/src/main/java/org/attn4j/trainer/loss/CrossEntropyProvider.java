package org.attn4j.trainer.loss;

import org.attn4j.core.loss.LossProvider;

/** {@code cross-entropy}: softmax and cross-entropy with label smoothing. */
public final class CrossEntropyProvider implements LossProvider {

    @Override
    public String name() {
        return "cross-entropy";
    }

    @Override
    public String description() {
        return "softmax and cross-entropy with label smoothing";
    }

    @Override
    public Class<CrossEntropyParameters> parameters() {
        return CrossEntropyParameters.class;
    }
}
