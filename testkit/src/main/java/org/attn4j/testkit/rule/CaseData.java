package org.attn4j.testkit.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attn4j.core.random.Draw;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.network.Tensor;
import org.attn4j.testkit.probe.ModuleProbe;

/**
 * The input, gradient and weights of a case, and networks of one module that contain them. Values are rounded to
 * float32, so that both types get equal values. Trained weights are random, since initial values such as 0 would hide
 * errors.
 */
public final class CaseData {

    private final ContractCase testCase;

    public CaseData(ContractCase testCase) {
        this.testCase = testCase;
    }

    /** The input, in [-1, 1). */
    public double[] x() {
        return draw("x", testCase.length());
    }

    /** The gradient with respect to the output, in [-1, 1). */
    public double[] dy() {
        return draw("dy", testCase.length());
    }

    /** The trained weights of a probe by name, in [-1, 1). */
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
        ModuleProbe probe = new ModuleProbe(
                testCase.parameters(), testCase.type(), testCase.shape(), type, frozen, relu, testCase.seed());
        weights(probe).forEach(probe::write);
        return probe;
    }

    private double[] draw(String name, int length) {
        return draw(testCase, name, length);
    }

    /** Numbers in [-1, 1) that depend only on the case's seed and the name. */
    static double[] draw(ContractCase testCase, String name, long length) {
        Draw draw = Draw.of(testCase.seed(), "contract/" + name);
        double[] values = new double[Math.toIntExact(length)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) draw.uniform(-1, 1);
        }
        return values;
    }
}
