package org.attn4j.attention.gallery.squeeze;

import org.attn4j.core.array.Sigmoid;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.layer.PixelMap;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The gate of sSE: q = sigmoid(sum_c w[c] x[n,c,p] + b), [N,1,H,W]. */
final class PixelGate {

    private static final String GATE = "pixels";

    static final PixelMap MAP = new PixelMap("weight", "bias");

    private PixelGate() {}

    /** q, computed here and recorded in the tape. */
    static INDArray forward(INDArray x, Tape tape) {
        INDArray gate = Sigmoid.of(MAP.forward(x, tape));
        tape.keep(GATE, gate);
        tape.gate(GATE, gate);
        return gate;
    }

    /** q as forward computed it. */
    static INDArray kept(Tape tape) {
        return tape.kept(GATE);
    }

    /** The part of dLoss/dx through q; adds weight gradients. */
    static INDArray backward(INDArray gateGradient, INDArray x, Tape tape) {
        return MAP.backward(Sigmoid.backward(gateGradient, kept(tape)), x, tape);
    }
}
