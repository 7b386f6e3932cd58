package org.attn4j.trainer.optimizer;

import org.attn4j.core.array.BackendIndependent;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link SgdStep} with ND4J operations. */
@BackendIndependent
final class SgdOperations {

    private SgdOperations() {}

    /** Updates weights and direction in place; the gradients are overwritten. */
    static void step(SgdStep step, INDArray weights, INDArray gradients, INDArray direction) {
        if (step.decay() > 0) {
            gradients.addi(weights.mul(step.decay()));
        }
        direction.muli(step.momentum()).addi(gradients);
        if (step.nesterov()) {
            weights.subi(gradients.addi(direction.mul(step.momentum())).muli(step.rate()));
        } else {
            weights.subi(direction.mul(step.rate()));
        }
    }
}
