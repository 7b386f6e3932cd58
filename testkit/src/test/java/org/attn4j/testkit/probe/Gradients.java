package org.attn4j.testkit.probe;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.attn4j.core.array.Numbers;

/** Gradients of modules, compared with finite differences. */
final class Gradients {

    private static final double STEP = 1e-6;

    private Gradients() {}

    /** Compares dx and every weight's gradient with central differences, element by element. */
    static void assertTrue(ModuleProbe probe, int batch, int length) {
        double[] x = Numbers.of("x", length);
        double[] dy = Numbers.of("dy", length);
        ModuleProbe.Pass pass = probe.pass(x, batch, dy);
        Numbers.assertClose(
                differences(x, changed -> dot(probe.pass(changed, batch, dy).y(), dy)), pass.dx(), 1e-6, "dx");
        for (Map.Entry<String, double[]> gradient : pass.gradients().entrySet()) {
            String name = gradient.getKey();
            double[] weight = probe.read(name);
            double[] expected = differences(weight, changed -> {
                probe.write(name, changed);
                return dot(probe.pass(x, batch, dy).y(), dy);
            });
            probe.write(name, weight);
            Numbers.assertClose(expected, gradient.getValue(), 1e-6, "gradient of " + name);
        }
    }

    private static double[] differences(double[] at, ToDoubleFunction<double[]> loss) {
        double[] differences = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            differences[i] = (moved(at, i, STEP, loss) - moved(at, i, -STEP, loss)) / (2 * STEP);
        }
        return differences;
    }

    private static double moved(double[] at, int element, double by, ToDoubleFunction<double[]> loss) {
        double[] changed = at.clone();
        changed[element] += by;
        return loss.applyAsDouble(changed);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
