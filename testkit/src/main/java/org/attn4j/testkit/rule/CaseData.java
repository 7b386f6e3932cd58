package org.attn4j.testkit.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attn4j.core.random.Draw;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.network.Tensor;
import org.attn4j.testkit.probe.ModuleProbe;

/**
 * The numbers of a case, and networks of one module filled with them. Values are rounded to float32, so that both types
 * see the same. Trained weights are drawn anew: initial values such as 0 would hide errors.
 */
public final class CaseData {

    private final ContractCase one;

    public CaseData(ContractCase one) {
        this.one = one;
    }

    /** Input within [-1, 1). */
    public double[] x() {
        return draw("x", one.length());
    }

    /** Gradient by the output within [-1, 1). */
    public double[] dy() {
        return draw("dy", one.length());
    }

    /** The trained weights of a probe within [-1, 1), by name. */
    Map<String, double[]> weights(ModuleProbe probe) {
        Map<String, double[]> weights = new LinkedHashMap<>();
        for (Tensor tensor : probe.weights()) {
            if (tensor.trained()) {
                String name = ModuleProbe.name(tensor);
                weights.put(name, draw(name, Math.toIntExact(tensor.length())));
            }
        }
        return weights;
    }

    /** A network of the module with these weights. */
    public ModuleProbe probe(ElementType type, boolean frozen, boolean relu) {
        ModuleProbe probe = new ModuleProbe(one.parameters(), one.type(), one.shape(), type, frozen, relu, one.seed());
        weights(probe).forEach(probe::write);
        return probe;
    }

    private double[] draw(String name, int length) {
        return draw(one, name, length);
    }

    /** Numbers within [-1, 1) that depend on the case's seed and the name alone. */
    static double[] draw(ContractCase one, String name, long length) {
        Draw draw = Draw.of(one.seed(), "contract/" + name);
        double[] values = new double[Math.toIntExact(length)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) draw.uniform(-1, 1);
        }
        return values;
    }
}
