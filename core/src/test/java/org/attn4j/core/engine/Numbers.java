package org.attn4j.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.attn4j.core.random.Draw;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Numbers for tests, and comparisons of them. */
public final class Numbers {

    private static final double STEP = 1e-6;

    private Numbers() {}

    /** Values within [-1, 1) that float32 can hold. */
    public static double[] of(String name, int length) {
        Draw draw = Draw.of(11, name);
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) draw.uniform(-1, 1);
        }
        return values;
    }

    public static void assertClose(double[] expected, double[] found, double tolerance, String what) {
        assertEquals(expected.length, found.length, what);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], tolerance * Math.max(1, Math.abs(expected[i])), what + " " + i);
        }
    }

    /** A matrix of {@link #of} in float64. */
    public static INDArray matrix(String name, int rows, int columns) {
        return Nd4j.createFromArray(of(name, rows * columns)).reshape(rows, columns);
    }

    public static INDArray floats(INDArray array) {
        return array.castTo(DataType.FLOAT);
    }

    /** Compares elements in C order. */
    public static void assertClose(INDArray expected, INDArray found, double tolerance, String what) {
        assertClose(expected.dup('c').data().asDouble(), found.dup('c').data().asDouble(), tolerance, what);
    }

    /** Compares dx and every weight's gradient with central differences, element by element. */
    public static void assertGradientsAreTrue(ModuleProbe probe, int batch, int length) {
        double[] x = of("x", length);
        double[] dy = of("dy", length);
        ModuleProbe.Pass pass = probe.pass(x, batch, dy);
        assertClose(differences(x, changed -> dot(probe.pass(changed, batch, dy).y(), dy)), pass.dx(), 1e-6, "dx");
        for (Map.Entry<String, double[]> gradient : pass.gradients().entrySet()) {
            String name = gradient.getKey();
            double[] weight = probe.read(name);
            double[] expected = differences(weight, changed -> {
                probe.write(name, changed);
                return dot(probe.pass(x, batch, dy).y(), dy);
            });
            probe.write(name, weight);
            assertClose(expected, gradient.getValue(), 1e-6, "gradient of " + name);
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
