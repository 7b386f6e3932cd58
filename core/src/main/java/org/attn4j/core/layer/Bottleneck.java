package org.attn4j.core.layer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.core.array.Rectifier;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Two linear maps with a ReLU in between, through R = max(1, C / reduction) hidden units:
 * <pre>
 *   h = relu(s w1^T + b1)      [N,R], w1 [R,C]
 *   z = h w2^T + b2            [N,C], w2 [C,R]
 * </pre>
 * 2CR weights, and R + C biases if the maps have biases.
 *
 * @param first the map to the hidden units
 * @param second the map back to the channels
 * @param reduction at least 1
 */
public record Bottleneck(LinearMap first, LinearMap second, int reduction) {

    private static final String ROWS = "bottleneck/rows";
    private static final String HIDDEN = "bottleneck/hidden";

    /** A bottleneck with weights {@code w1}, {@code w2} and optional biases {@code b1}, {@code b2}. */
    public static Bottleneck of(int reduction, boolean bias) {
        return bias
                ? new Bottleneck(LinearMap.withBias("w1", "b1"), LinearMap.withBias("w2", "b2"), reduction)
                : new Bottleneck(LinearMap.withoutBias("w1"), LinearMap.withoutBias("w2"), reduction);
    }

    /** The weights at a site, those of the first map first. */
    public List<Weight> weights(FeatureShape shape) {
        int hidden = hidden(shape);
        return Stream.of(first.weights(shape.channels(), hidden), second.weights(hidden, shape.channels()))
                .flatMap(List::stream)
                .toList();
    }

    /** The number of multiply-adds for one row. */
    public long multiplyAdds(FeatureShape shape) {
        return 2L * shape.channels() * hidden(shape);
    }

    /** The value that summaries show: {@code hidden}. */
    public Map<String, Object> resolved(FeatureShape shape) {
        return Map.of("hidden", hidden(shape));
    }

    /** z, [N,C], and its backward pass, which returns dLoss/ds, [N,C]. */
    public Differentiated apply(INDArray rows, Tape tape) {
        return first.apply(rows, tape).then(Activations::relu).then(hidden -> second.apply(hidden, tape));
    }

    /** z, [N,C], a new array; keeps what backward needs. */
    public INDArray forward(INDArray rows, Tape tape) {
        INDArray hidden = Rectifier.of(first.forward(rows, tape));
        tape.keep(ROWS, rows);
        tape.keep(HIDDEN, hidden);
        return second.forward(hidden, tape);
    }

    /** dLoss/ds, [N,C]; adds weight gradients to the tape. */
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray hidden = tape.kept(HIDDEN);
        INDArray dhidden = second.backward(gradient, hidden, tape);
        return first.backward(Rectifier.backward(dhidden, hidden), tape.kept(ROWS), tape);
    }

    private int hidden(FeatureShape shape) {
        return Math.max(1, shape.channels() / reduction);
    }
}
