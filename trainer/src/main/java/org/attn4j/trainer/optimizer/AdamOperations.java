package org.attn4j.trainer.optimizer;

import org.attn4j.core.array.BackendIndependent;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** {@link AdamStep} with ND4J operations. */
@BackendIndependent
final class AdamOperations {

    private AdamOperations() {}

    /** Updates weights and moments in place; the gradients are overwritten. */
    static void step(AdamStep step, INDArray weights, INDArray gradients, INDArray m, INDArray v) {
        Adam.Constants at = step.constants();
        INDArray g = gradients.addi(weights.mul(at.coupledDecay()));
        m.muli(at.beta1()).addi(g.mul(1 - at.beta1()));
        v.muli(at.beta2()).addi(g.mul(g).muli(1 - at.beta2()));
        weights.muli(1 - step.rate() * at.decoupledDecay());
        INDArray root = Transforms.sqrt(v, true).divi(step.rootCorrection()).addi(at.epsilon());
        weights.subi(m.div(root).muli(step.correctedRate()));
    }
}
