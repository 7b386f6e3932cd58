package org.attn4j.attention.gallery.squeeze;

import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.layer.Activations;
import org.attn4j.core.layer.PixelMap;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapReduction;

/** The gate of sSE: q = sigmoid(sum_c w[c] x[n,c,p] + b), [N,1,H,W]. */
final class PixelGate {

    static final PixelMap MAP = new PixelMap("weight", "bias");

    private PixelGate() {}

    /** q, which is recorded in the tape, and its backward pass. */
    static MapReduction apply(FeatureMap x, Tape tape) {
        MapReduction logits = MAP.apply(x, tape);
        Differentiated gate = Activations.sigmoid(logits.value());
        tape.gate("pixels", gate.value());
        return new MapReduction(gate.value(), gradient -> logits.backward()
                .apply(gate.backward().apply(gradient)));
    }
}
