package org.attn4j.trainer.loss;

import org.attn4j.core.loss.Loss;
import org.attn4j.core.loss.LossParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of cross-entropy.
 *
 * @param labelSmoothing the fraction of the target that is spread over all classes
 */
public record CrossEntropyParameters(
        @Doc("fraction of the target that is spread over all classes")
        @Default("0.1")
        @Range(min = 0, max = 1, belowMax = true)
        double labelSmoothing)
        implements LossParameters {

    @Override
    public Loss create() {
        return new CrossEntropy(labelSmoothing);
    }
}
