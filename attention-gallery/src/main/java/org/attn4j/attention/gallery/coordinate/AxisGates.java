package org.attn4j.attention.gallery.coordinate;

import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.layer.Activations;
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
     * The gates, [N,C,L], and their backward pass, which returns dLoss/dhidden, [N,L,m].
     *
     * @param hidden f, [N,L,m]
     */
    Differentiated apply(INDArray hidden, Tape tape) {
        long batch = hidden.size(0);
        long length = hidden.size(1);
        INDArray rows = hidden.reshape('c', batch * length, hidden.size(2));
        Differentiated gates = map.apply(rows, tape).then(Activations::sigmoid);
        INDArray gate = Maps.fromRows(gates.value(), batch, length, 1);
        tape.gate(name, gate);
        return new Differentiated(gate.reshape('c', batch, gate.size(1), length), gradient -> {
            INDArray dgates = Maps.rows(gradient.reshape('c', gate.shape()));
            return gates.backward().apply(dgates).reshape('c', hidden.shape());
        });
    }
}
