package org.attn4j.core.expression;

import java.util.function.Supplier;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The tape of one node of an expression. It prefixes the names of kept arrays, so that nodes do not overwrite each
 * other's.
 *
 * @param tape the site's tape
 * @param prefix of the names under which the node keeps arrays
 */
record NodeTape(Tape tape, String prefix) implements Tape {

    @Override
    public FeatureShape shape() {
        return tape.shape();
    }

    @Override
    public boolean training() {
        return tape.training();
    }

    @Override
    public INDArray weight(String name) {
        return tape.weight(name);
    }

    @Override
    public void addGradient(String name, INDArray gradient) {
        tape.addGradient(name, gradient);
    }

    @Override
    public void keep(String name, INDArray value) {
        tape.keep(key(name), value);
    }

    @Override
    public INDArray kept(String name) {
        return tape.kept(key(name));
    }

    @Override
    public void keepStep(Object step) {
        tape.keepStep(step);
    }

    @Override
    public <T> T keptStep(Class<T> type) {
        return tape.keptStep(type);
    }

    @Override
    public INDArray constant(String name) {
        return tape.constant(name);
    }

    @Override
    public void gate(String name, INDArray gate) {
        tape.gate(name, gate);
    }

    @Override
    public void gate(String name, Supplier<INDArray> gate) {
        tape.gate(name, gate);
    }

    private String key(String name) {
        return prefix + "/" + name;
    }
}
