package org.attn4j.core.loss;

/** A loss with its plain counterpart for reports. Immutable, safe for any thread. */
public interface Loss extends LossFunction {

    /** The same loss without what serves training alone, such as label smoothing: what testCrossEntropy counts. */
    Loss plain();
}
