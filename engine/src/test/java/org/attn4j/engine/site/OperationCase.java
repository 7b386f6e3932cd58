package org.attn4j.engine.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An operation of SameDiff on arrays of given shapes. Its values must equal those of the reference in plain Java, and
 * its gradients the reference's central differences.
 *
 * @param name the operation
 * @param x shape of the first operand
 * @param w shape of the second operand; {1} if the operation has none
 */
record OperationCase(String name, int[] x, int[] w, Expression expression, Reference reference) {

    private static final double STEP = 1e-5;
    private static final double VALUE_TOLERANCE = 1e-7;
    private static final double GRADIENT_TOLERANCE = 1e-5;

    /** The operation in SameDiff. */
    interface Expression {
        SDVariable of(SameDiff graph, SDVariable x, SDVariable w);
    }

    /** The operation in plain Java. */
    interface Reference {
        PlainArray of(PlainArray x, PlainArray w);
    }

    /** What is wrong; empty if values and gradients are right. */
    Optional<String> violation() {
        PlainArray left = PlainArray.random("x", x);
        PlainArray right = PlainArray.random("w", w);
        SameDiff graph = SameDiff.create();
        SDVariable built =
                expression.of(graph, graph.var(AutodiffExpression.X, array(left)), graph.var("w", array(right)));
        SDVariable y = graph.getVariable(GraphRepair.apply(graph, "tested").current(built.name()));
        PlainArray expected = reference.of(left, right);
        INDArray found = graph.output(Map.of(), y.name()).get(y.name());
        if (!Arrays.equals(longs(expected.shape()), found.shape())) {
            return Optional.of(this + ": shape " + Arrays.toString(found.shape()) + " instead of "
                    + Arrays.toString(expected.shape()));
        }
        if (!close(expected.data(), found, VALUE_TOLERANCE)) {
            return Optional.of(this + ": values " + found + " instead of " + Arrays.toString(expected.data()));
        }
        PlainArray dy = PlainArray.random("dy", expected.shape());
        y.mul(graph.constant("dy", array(dy))).sum().markAsLoss();
        Map<String, INDArray> gradients = graph.calculateGradients(Map.of(), AutodiffExpression.X, "w");
        List<String> wrong = new ArrayList<>();
        check("x", left, gradients.get(AutodiffExpression.X), p -> reference.of(p, right), dy)
                .ifPresent(wrong::add);
        check("w", right, gradients.get("w"), p -> reference.of(left, p), dy).ifPresent(wrong::add);
        return wrong.isEmpty() ? Optional.empty() : Optional.of(this + ": " + String.join(", ", wrong));
    }

    private static Optional<String> check(
            String name, PlainArray point, INDArray gradient, UnaryOperator<PlainArray> function, PlainArray dy) {
        double[] expected = new double[point.data().length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (loss(point, i, STEP, function, dy) - loss(point, i, -STEP, function, dy)) / (2 * STEP);
        }
        // SameDiff returns no gradient for a variable that is not used or is only compared.
        INDArray found = gradient == null ? Nd4j.zeros(DataType.DOUBLE, longs(point.shape())) : gradient;
        return found.length() == expected.length && close(expected, found, GRADIENT_TOLERANCE)
                ? Optional.empty()
                : Optional.of("d" + name + " is " + found + " instead of " + Arrays.toString(expected));
    }

    private static double loss(
            PlainArray point, int element, double step, UnaryOperator<PlainArray> function, PlainArray dy) {
        double[] moved = point.data().clone();
        moved[element] += step;
        double[] y = function.apply(new PlainArray(moved, point.shape())).data();
        double loss = 0;
        for (int i = 0; i < y.length; i++) {
            loss += y[i] * dy.data()[i];
        }
        return loss;
    }

    private static boolean close(double[] expected, INDArray found, double tolerance) {
        double[] values = found.dup('c').data().asDouble();
        for (int i = 0; i < expected.length; i++) {
            // Negated, so that NaN is a difference.
            if (!(Math.abs(values[i] - expected[i]) <= tolerance * Math.max(1, Math.abs(expected[i])))) {
                return false;
            }
        }
        return true;
    }

    private static INDArray array(PlainArray values) {
        return Nd4j.createFromArray(values.data()).reshape(longs(values.shape()));
    }

    private static long[] longs(int[] sizes) {
        return Arrays.stream(sizes).asLongStream().toArray();
    }

    @Override
    public String toString() {
        return name + " of " + Arrays.toString(x) + " and " + Arrays.toString(w);
    }
}
