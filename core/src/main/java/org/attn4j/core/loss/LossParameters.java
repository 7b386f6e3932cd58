package org.attn4j.core.loss;

/** Validated parameters of a loss; records only. */
public interface LossParameters {

    /** The loss with these parameters. */
    Loss create();
}
