package org.attn4j.attention.gallery.mca;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureMapFunction;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapStep;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Multidimensional collaborative attention: one gate per channel, one per row and one per column, each from the mean and the
 * deviation of the values that share it; the mean of the three gated maps.
 *
 * <p>For each dimension, of length L:
 * <pre>
 *   m, d = mean and deviation of x over the other two                     [N,L], the deviation over their size minus 1
 *   e = (1/2 + sigmoid(a1)) m + (1/2 + sigmoid(a2)) d                     [N,L]
 *   g = sigmoid(conv(e))                                                  [N,L], k weights, zero padding, no bias
 * </pre>
 * y[n,c,i,j] = x[n,c,i,j] * (g[n,c] + g[n,i] + g[n,j]) / 3. k is 3 for rows and columns; for channels it is the odd number at or
 * below round((log2(C) - 1) / 1.5), and at least 1. 2 + k weights per dimension; kC + 3H + 3W multiply-adds. The deviation of a
 * single value is 0; the paper's code divides by 0 in this case. Paper: Yu et al., MCA: Multidimensional collaborative
 * attention in deep convolutional neural networks for image recognition, Engineering Applications of Artificial
 * Intelligence 126 (2023) 107079, section 3.
 */
final class CollaborativeAttention implements FeatureMapFunction {

    private static final List<DimensionGate> GATES =
            Stream.of(Dimension.values()).map(DimensionGate::new).toList();

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return GATES.stream().flatMap(gate -> gate.weights(shape).stream()).toList();
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return GATES.stream().mapToLong(gate -> gate.multiplyAdds(shape)).sum();
    }

    @Override
    public Map<String, Object> resolved(FeatureShape shape) {
        return Map.of("kernel", Dimension.CHANNELS.kernel(shape));
    }

    @Override
    public boolean anyLayout() {
        return true;
    }

    /** A dimension's values in one pass: x minus its mean, its deviation and its gates. */
    private record Branch(FeatureMap centred, INDArray deviation, DimensionGate.Gates gates, Dimension dimension) {

        /** The part of dLoss/dx that goes through the statistics. */
        FeatureMap backward(INDArray dgates, FeatureShape shape) {
            int values = dimension.values(shape);
            DimensionGate.Gradients gradients = gates.backward().apply(dgates);
            // Where all values are equal, the gradient of the deviation is 0.
            INDArray equal = deviation.lte(0).castTo(deviation.dataType());
            INDArray slope = gradients
                    .deviation()
                    .mul(equal.rsub(1))
                    .divi(deviation.add(equal).muli(Math.max(1, values - 1)));
            return centred.times(dimension.map(slope))
                    .plus(dimension.map(gradients.mean().div(values)));
        }
    }

    @Override
    public Differentiated apply(INDArray array, Tape tape) {
        FeatureMap x = FeatureMap.of(array);
        List<Branch> branches = branches(x, tape);
        FeatureMap gate = branches.stream()
                .map(branch ->
                        FeatureMap.of(branch.dimension().map(branch.gates().value())))
                .reduce(FeatureMap::plus)
                .orElseThrow()
                .times(1.0 / GATES.size());
        return new MapStep(x.times(gate), gradient -> {
                    FeatureMap product = gradient.times(x).times(1.0 / GATES.size());
                    List<INDArray> dgates = Dimension.sums(product);
                    FeatureMap dx = gradient.times(gate);
                    for (int i = 0; i < GATES.size(); i++) {
                        dx = dx.plus(branches.get(i).backward(dgates.get(i), tape.shape()));
                    }
                    return dx;
                })
                .computed();
    }

    private static List<Branch> branches(FeatureMap x, Tape tape) {
        List<INDArray> means = Dimension.sums(x);
        List<FeatureMap> centred = new ArrayList<>();
        for (DimensionGate gate : GATES) {
            INDArray mean = means.get(centred.size()).divi(gate.dimension().values(tape.shape()));
            centred.add(x.minus(gate.dimension().map(mean)));
        }
        List<FeatureMap> squared =
                centred.stream().map(each -> each.times(each)).toList();
        List<INDArray> squares = Dimension.sums(squared.get(0), squared.get(1), squared.get(2));
        List<Branch> branches = new ArrayList<>();
        for (DimensionGate gate : GATES) {
            int i = branches.size();
            int degreesOfFreedom = Math.max(1, gate.dimension().values(tape.shape()) - 1);
            INDArray deviation = Transforms.sqrt(squares.get(i).divi(degreesOfFreedom), false);
            branches.add(
                    new Branch(centred.get(i), deviation, gate.apply(means.get(i), deviation, tape), gate.dimension()));
        }
        return branches;
    }
}
