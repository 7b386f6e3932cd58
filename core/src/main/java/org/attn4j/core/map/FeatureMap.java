package org.attn4j.core.map;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An expression whose value is a feature map [N,C,H,W]. Nothing is computed until {@link MapPass#compute} is asked for
 * results, which then reads each array once, however many operations the expression has. Immutable; valid as long as its
 * arrays are.
 *
 * <p>For example, squeeze-and-excitation's backward pass needs the gradient of its gate and that of its input:
 *
 * <pre>
 *   INDArray dgate = MapPass.compute(FeatureMap.of(dy).times(x).sum(Over.PIXELS));
 *   INDArray dx = MapPass.compute(FeatureMap.of(dy).times(gate).plus(dmean.div(pixels)).values());
 * </pre>
 */
public final class FeatureMap {

    /** The operations of expressions. */
    enum Operation {
        ARRAY,
        NUMBER,
        AT,
        TIMES,
        PLUS,
        MINUS,
        MAX,
        AT_LEAST,
        SIGMOID
    }

    private static final int RANK = 4;

    private final Operation operation;
    private final List<FeatureMap> operands;
    private final INDArray array;
    private final double number;
    private final Over over;

    private FeatureMap(Operation operation, List<FeatureMap> operands, INDArray array, double number, Over over) {
        this.operation = operation;
        this.operands = operands;
        this.array = array;
        this.number = number;
        this.over = over;
    }

    /**
     * An array as an expression.
     *
     * @param array a feature map [N,C,H,W]; or an array that is repeated along axes: [N,C] or [N,C,1,1] per channel, [N,1,H,W]
     *     per pixel, [N,C,H,1] per row, [N,C,1,W] per column; N may be 1 for values that all images share
     * @throws IllegalArgumentException if it has another rank
     */
    public static FeatureMap of(INDArray array) {
        Objects.requireNonNull(array);
        if (array.rank() == 2) {
            return leaf(array.reshape(array.size(0), array.size(1), 1, 1));
        }
        if (array.rank() != RANK) {
            throw new IllegalArgumentException(
                    "a feature map is [N,C,H,W], or [N,C] for values per channel; this array is "
                            + Arrays.toString(array.shape()));
        }
        return leaf(array);
    }

    private static FeatureMap leaf(INDArray array) {
        return new FeatureMap(Operation.ARRAY, List.of(), array, 0, Over.PIXELS);
    }

    /** The same number everywhere. */
    public static FeatureMap of(double number) {
        return new FeatureMap(Operation.NUMBER, List.of(), null, number, Over.PIXELS);
    }

    /**
     * The gradient of a maximum: a value where the maximum was taken, and 0 elsewhere.
     *
     * @param values dLoss/dmaximum, in the shape of the maximum
     * @param index the result of {@link #indexOfMax}, in the same shape
     * @param over the axes along which the maximum was taken
     */
    public static FeatureMap at(INDArray values, INDArray index, Over over) {
        return new FeatureMap(Operation.AT, List.of(of(values), of(index)), null, 0, over);
    }

    /** The product, element by element. */
    public FeatureMap times(FeatureMap other) {
        return binary(Operation.TIMES, other);
    }

    /** The product with an array as in {@link #of(INDArray)}. */
    public FeatureMap times(INDArray other) {
        return times(of(other));
    }

    /** The product with a number. */
    public FeatureMap times(double factor) {
        return times(of(factor));
    }

    /** The sum, element by element. */
    public FeatureMap plus(FeatureMap other) {
        return binary(Operation.PLUS, other);
    }

    /** The sum with an array as in {@link #of(INDArray)}. */
    public FeatureMap plus(INDArray other) {
        return plus(of(other));
    }

    /** The difference, element by element. */
    public FeatureMap minus(FeatureMap other) {
        return binary(Operation.MINUS, other);
    }

    /** The difference to an array as in {@link #of(INDArray)}. */
    public FeatureMap minus(INDArray other) {
        return minus(of(other));
    }

    /** The larger one, element by element. */
    public FeatureMap max(FeatureMap other) {
        return binary(Operation.MAX, other);
    }

    /** 1 where this is at least the other, else 0. */
    public FeatureMap atLeast(FeatureMap other) {
        return binary(Operation.AT_LEAST, other);
    }

    /** 1 / (1 + e^-z) of each element, with an absolute error below 1e-6 in float. */
    public FeatureMap sigmoid() {
        return new FeatureMap(Operation.SIGMOID, List.of(this), null, 0, Over.PIXELS);
    }

    private FeatureMap binary(Operation kind, FeatureMap other) {
        return new FeatureMap(kind, List.of(this, other), null, 0, Over.PIXELS);
    }

    /** All elements, [N,C,H,W] in the layout of the expression's first feature map. */
    public Result values() {
        return new Result(this, Result.Kind.VALUES, Over.PIXELS);
    }

    /** The sum over some axes. */
    public Result sum(Over axes) {
        return new Result(this, Result.Kind.SUM, axes);
    }

    /** The mean over some axes. */
    public Result mean(Over axes) {
        return new Result(this, Result.Kind.MEAN, axes);
    }

    /** The largest element along some axes; not a number if any element is. */
    public Result max(Over axes) {
        return new Result(this, Result.Kind.MAX, axes);
    }

    /**
     * The index of the first largest element, in the type and shape of {@link #max(Over)}: of a pixel, h * W + w, of a channel,
     * a row or a column. Any index if the maximum is not a number.
     */
    public Result indexOfMax(Over axes) {
        return new Result(this, Result.Kind.INDEX, axes);
    }

    Operation operation() {
        return operation;
    }

    List<FeatureMap> operands() {
        return operands;
    }

    INDArray array() {
        return array;
    }

    double number() {
        return number;
    }

    /** Whether this is a sum whose second summand is values at indices. */
    boolean addsAtIndices() {
        return operation == Operation.PLUS && operands.get(1).operation == Operation.AT;
    }

    /** For {@link Operation#AT}. */
    Over over() {
        return over;
    }
}
