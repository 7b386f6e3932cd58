package org.attn4j.trainer.loss;

/** Validated parameters of a loss; records only. */
public interface LossParameters {

    /** The loss with these parameters. */
    Loss create();
}
