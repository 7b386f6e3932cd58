package org.attn4j.core.optimizer;

/** Validated parameters of an optimiser; records only. */
public interface OptimizerParameters {

    /** The optimiser with these parameters. */
    Optimizer create();
}
