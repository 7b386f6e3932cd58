package org.attn4j.core.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Weight;

/**
 * A node of an expression: F values per image, [N,F]. An expression starts from pooled statistics of a feature map, and
 * each method adds an operation. Nothing is computed here, but sizes are checked when a node is created, so an
 * expression that does not fit a site fails in the line that adds the operation:
 *
 * <pre>
 *   Rows.mean(shape).linear(hidden, "w1").relu().linear(shape.channels(), "w2").sigmoid()
 * </pre>
 *
 * Nodes are immutable and can be used more than once, even in one expression. Names of weights are stored with models
 * and match {@code [a-z][a-z0-9]*}. Equality is identity: two calls create two different nodes.
 *
 * <p>A method throws an {@code IllegalArgumentException} if its arguments do not fit, which a {@link GateExpression}
 * reports as a fault of the plugin. If the user chooses a size, such as a number of groups, check it first and throw a
 * {@code ParameterException}, which is reported with its location in the configuration.
 */
public final class Rows {

    private final RowsOperation operation;
    private final List<Rows> inputs;
    private final List<Integer> widths;
    private final int width;
    private final List<Weight> weights;

    private Rows(RowsOperation operation, Rows... inputs) {
        this.operation = operation;
        this.inputs = List.of(inputs);
        this.widths = this.inputs.stream().map(Rows::width).toList();
        this.width = operation.width(widths);
        this.weights = operation.weights(widths);
    }

    /** A statistic of each channel over its pixels, F = C; of its rows or columns, F = C H or C W. */
    public static Rows pooled(Pool pool, FeatureShape shape) {
        return new Rows(new Pooling(pool, pool.width(shape)));
    }

    /** Each channel's mean over its pixels, F = C. */
    public static Rows mean(FeatureShape shape) {
        return pooled(Pool.MEAN, shape);
    }

    /** Each channel's largest value, F = C. */
    public static Rows max(FeatureShape shape) {
        return pooled(Pool.MAX, shape);
    }

    /**
     * Each channel's variance over its pixels, sum of squares divided by H W - 1, F = C; 0 if there is only one pixel.
     */
    public static Rows variance(FeatureShape shape) {
        return pooled(Pool.VARIANCE, shape);
    }

    /** Each channel's sum of squares over its pixels, F = C. */
    public static Rows sumOfSquares(FeatureShape shape) {
        return pooled(Pool.SUM_OF_SQUARES, shape);
    }

    /**
     * z = x w^T for each image, F to O values; w [O,F] is initialised as {@code Init.Linear}. O F multiply-adds.
     *
     * @param outputs O, at least 1
     * @param weight the name of w
     */
    public Rows linear(int outputs, String weight) {
        return apply(new Linear(outputs, weight, Optional.empty(), false));
    }

    /**
     * z = x w^T + b for each image, F to O values; w [O,F] is initialised as {@code Init.Linear}, b [O] as
     * {@code Init.Bias}. O F multiply-adds.
     *
     * @param outputs O, at least 1
     * @param weight the name of w
     * @param bias the name of b
     */
    public Rows linear(int outputs, String weight, String bias) {
        return apply(new Linear(outputs, weight, Optional.of(bias), false));
    }

    /**
     * As {@link #linear(int, String)}, but w is initialised as {@code Init.Convolution}: a 1 x 1 convolution of one
     * pixel.
     */
    public Rows pointwiseConvolution(int outputs, String weight) {
        return apply(new Linear(outputs, weight, Optional.empty(), true));
    }

    /** As {@link #linear(int, String, String)}, but w is initialised as {@code Init.Convolution}. */
    public Rows pointwiseConvolution(int outputs, String weight, String bias) {
        return apply(new Linear(outputs, weight, Optional.of(bias), true));
    }

    /**
     * Two linear maps with a ReLU in between, from F to R to F values:
     * <pre>
     *   h = relu(x w1^T + b1)      [N,R], w1 [R,F]
     *   z = h w2^T + b2            [N,F], w2 [F,R]
     * </pre>
     * Weights {@code w1}, {@code b1}, {@code w2}, {@code b2}; summaries show {@code hidden}. 2 F R multiply-adds.
     *
     * @param hidden R, at least 1
     * @param bias whether both maps have biases
     */
    public Rows bottleneck(int hidden, boolean bias) {
        return bottleneck("", hidden, bias);
    }

    /**
     * As {@link #bottleneck(int, boolean)}, for a second bottleneck in the same expression.
     *
     * @param suffix appended to the names of the weights: {@code a} gives {@code w1a}, {@code b1a}, {@code w2a},
     *     {@code b2a}
     */
    public Rows bottleneck(String suffix, int hidden, boolean bias) {
        Rows units = bias ? linear(hidden, "w1" + suffix, "b1" + suffix) : linear(hidden, "w1" + suffix);
        Rows active = units.shown("hidden").relu();
        return bias ? active.linear(width, "w2" + suffix, "b2" + suffix) : active.linear(width, "w2" + suffix);
    }

    /**
     * A {@link #bottleneck(int, boolean)} with max(1, F / reduction) hidden units, the quotient rounded down.
     *
     * @param reduction at least 1
     * @param bias whether both linear maps have biases
     */
    public Rows reductionBottleneck(int reduction, boolean bias) {
        return bottleneck(Math.max(1, width / reduction), bias);
    }

    /**
     * z = x W^T with a block-diagonal W: each group of F / G consecutive values has its own matrix; w [F,F/G] is
     * initialised as {@code Init.Linear}. Summaries show {@code groups}. F F / G multiply-adds.
     *
     * @param groups G, which divides F
     * @param weight the name of w
     */
    public Rows blockLinear(int groups, String weight) {
        return apply(new BlockLinear(groups, weight));
    }

    /**
     * A convolution along the values of an image with one shared kernel, without bias; w [k] is initialised as
     * {@code Init.Convolution}. Summaries show {@code kernel}. k F multiply-adds.
     *
     * @param kernel k, odd; at most 2 F + 1 with circular padding
     * @param weight the name of w
     * @param padding the values beyond the first and the last value
     */
    public Rows channelConvolution(int kernel, String weight, Padding padding) {
        return apply(new SharedKernel(kernel, weight, padding));
    }

    /**
     * A convolution along the values of an image with a separate kernel for each value, zero padding, without bias; w
     * [F,k] is initialised as {@code Init.Convolution}. Summaries show {@code kernel}. k F multiply-adds.
     *
     * @param kernel k, odd
     * @param weight the name of w
     */
    public Rows channelKernels(int kernel, String weight) {
        return apply(new PerChannelKernels(kernel, weight));
    }

    /** Each value times its own weight, w [F], with weight decay. F multiply-adds. */
    public Rows scale(String weight, double initial) {
        return scale(weight, initial, true);
    }

    /** Each value times its own weight, w [F]. F multiply-adds. */
    public Rows scale(String weight, double initial, boolean decayed) {
        return apply(new Scale(weight, initial, decayed));
    }

    /** Each value plus its own weight, b [F]. */
    public Rows shift(String weight, double initial, boolean decayed) {
        return apply(new Shift(weight, initial, decayed));
    }

    /** max(0, x). */
    public Rows relu() {
        return apply(ElementFunction.RELU);
    }

    /** 1 / (1 + e^-x), in (0,1). */
    public Rows sigmoid() {
        return apply(ElementFunction.SIGMOID);
    }

    /** The hyperbolic tangent, in (-1,1). */
    public Rows tanh() {
        return apply(ElementFunction.TANH);
    }

    /** The square root. Its gradient is infinite at 0, so add a small number to the argument. */
    public Rows sqrt() {
        return apply(ElementFunction.SQUARE_ROOT);
    }

    /** Each value plus a number. */
    public Rows plus(double number) {
        return apply(new AddNumber(number));
    }

    /** Each value times a number. */
    public Rows times(double number) {
        return apply(new MultiplyNumber(number));
    }

    /**
     * The element-wise sum.
     *
     * @throws IllegalArgumentException if F differs
     */
    public Rows plus(Rows other) {
        return new Rows(Pairwise.SUM, this, other);
    }

    /**
     * The element-wise product.
     *
     * @throws IllegalArgumentException if F differs
     */
    public Rows times(Rows other) {
        return new Rows(Pairwise.PRODUCT, this, other);
    }

    /** Each image's values divided by their root mean square, sqrt(mean of x^2 over F + epsilon). */
    public Rows normalisedByRootMeanSquare(double epsilon) {
        return apply(new RootMeanSquareNorm(epsilon));
    }

    /**
     * Batch normalisation of each value over the images, by running statistics in inference: weights {@code gamma},
     * {@code beta}, {@code mean} and {@code variance}, [F] each; beta is initialised to 0.
     *
     * @param gamma the initial value of gamma
     * @param momentum the weight of the batch in the running statistics, usually 0.1
     * @param decayed whether weight decay applies to gamma and beta
     */
    public Rows batchNorm(double gamma, double momentum, boolean decayed) {
        return batchNorm("", gamma, momentum, decayed);
    }

    /**
     * As {@link #batchNorm(double, double, boolean)}, for a second normalisation in the same expression.
     *
     * @param suffix appended to the names of the weights: {@code 2} gives {@code gamma2}, {@code beta2}, {@code mean2},
     *     {@code variance2}
     */
    public Rows batchNorm(String suffix, double gamma, double momentum, boolean decayed) {
        return apply(new BatchNorm(suffix, gamma, momentum, decayed));
    }

    /** These values unchanged; summaries show F under this name. */
    public Rows shown(String name) {
        return apply(new Shown(name));
    }

    /** The result of an operation on these rows; throws an {@code IllegalArgumentException} if F does not suit it. */
    Rows apply(RowsMap map) {
        return new Rows(map, this);
    }

    /** The operation that computes these rows from the inputs. */
    public RowsOperation operation() {
        return operation;
    }

    /** The operands, in order; empty for a {@link Pooling}. */
    public List<Rows> inputs() {
        return inputs;
    }

    /** F, the number of values per image, at least 1. */
    public int width() {
        return width;
    }

    /** The weights of this node's operation, in the order in which they are stored. */
    public List<Weight> weights() {
        return weights;
    }

    /** The number of multiply-adds with this node's weights for one image. */
    public long multiplyAdds() {
        return operation.multiplyAdds(widths);
    }

    /** The values that {@code summary} shows for this node. */
    public Map<String, Object> resolved() {
        return operation.resolved(widths);
    }

    @Override
    public String toString() {
        return operation + " -> " + width;
    }
}
