package org.attn4j.attention.gallery.coordinate;

import org.attn4j.core.array.Sigmoid;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.layer.LinearMap;
import org.attn4j.core.layer.Maps;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The gates along one axis of a feature map, of length L: sigmoid(w f + b) for each row or column.
 *
 * @param name the name of the gates in the report
 * @param map the map from m hidden values to C channels
 */
record AxisGates(String name, LinearMap map) {

    /**
     * The gates, [N,C,L,1], a new array.
     *
     * @param hidden f, [N,L,m]
     */
    INDArray forward(INDArray hidden, Tape tape) {
        long batch = hidden.size(0);
        long length = hidden.size(1);
        INDArray rows = hidden.reshape('c', batch * length, hidden.size(2));
        INDArray gate = Maps.fromRows(Sigmoid.of(map.forward(rows, tape)), batch, length, 1);
        tape.keep(name, gate);
        tape.keep(name + "/hidden", rows);
        tape.gate(name, gate);
        return gate;
    }

    /** The gates of the forward pass, [N,C,L,1]. */
    INDArray gate(Tape tape) {
        return tape.kept(name);
    }

    /**
     * dLoss/dhidden, [N,L,m]; adds the gradients of w and b.
     *
     * @param gradient dLoss/dgate, [N,C,L]
     */
    INDArray backward(INDArray gradient, Tape tape) {
        INDArray gate = gate(tape);
        INDArray dz = Sigmoid.backward(gradient.reshape('c', gate.shape()), gate);
        INDArray hidden = tape.kept(name + "/hidden");
        return map.backward(Maps.rows(dz), hidden, tape).reshape('c', gate.size(0), gate.size(2), hidden.size(1));
    }
}
