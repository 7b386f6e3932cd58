package org.attn4j.testkit.probe;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.attn4j.core.array.Numbers;

/** Compares gradients of modules with finite differences. */
final class Gradients {

    private static final double STEP = 1e-6;

    private Gradients() {}

    /** Compares each element of dx and of each weight's gradient with central differences. */
    static void assertEqualFiniteDifferences(ModuleProbe probe, int batch, int length) {
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

    private static double[] differences(double[] point, ToDoubleFunction<double[]> loss) {
        double[] differences = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            differences[i] = (lossAt(point, i, STEP, loss) - lossAt(point, i, -STEP, loss)) / (2 * STEP);
        }
        return differences;
    }

    private static double lossAt(double[] point, int element, double step, ToDoubleFunction<double[]> loss) {
        double[] changed = point.clone();
        changed[element] += step;
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
