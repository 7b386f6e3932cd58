package org.attn4j.attention.gallery.triplet;

import java.util.List;
import java.util.stream.Stream;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureMapFunction;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.MapReduction;
import org.attn4j.core.map.MapStep;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Triplet attention: one gate for each pair of a row and a channel, of a channel and a column, and of a row and a column;
 * the mean of the three gated maps.
 *
 * <p>The Z-pool of an axis is the maximum and the mean along it, k the kernel:
 * <pre>
 *   p = sigmoid(norm(conv(Z-pool of x over W)))      [N,H,C], k x k from two planes to one, zero padding, no bias
 *   q = sigmoid(norm(conv(Z-pool of x over H)))      [N,C,W]
 *   r = sigmoid(norm(conv(Z-pool of x over C)))      [N,H,W]
 *   y[n,c,i,j] = x[n,c,i,j] * (p[n,i,c] + q[n,c,j] + r[n,i,j]) / 3
 * </pre>
 * 6k^2 weights of the convolutions and 6 of the normalisations, whose momentum is 0.01 as in the paper's code; 2k^2
 * multiply-adds per gate. Paper: Misra et al., Rotate to Attend: Convolutional Triplet Attention Module,
 * arXiv:2010.03045, section 3.2, equations 2 and 3.
 */
final class TripletAttention implements FeatureMapFunction {

    private final List<Branch> branches;

    TripletAttention(int kernel) {
        this.branches = List.of(
                Branch.of("rows", Over.WIDTH, kernel, "hc"),
                Branch.of("columns", Over.HEIGHT, kernel, "cw"),
                Branch.of("pixels", Over.CHANNELS, kernel, "hw"));
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return branches.stream().flatMap(branch -> branch.weights().stream()).toList();
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return branches.stream().mapToLong(branch -> branch.multiplyAdds(shape)).sum();
    }

    @Override
    public boolean anyLayout() {
        return true;
    }

    @Override
    public Differentiated apply(INDArray array, Tape tape) {
        FeatureMap x = FeatureMap.of(array);
        List<INDArray> statistics = MapPass.compute(branches.stream()
                .flatMap(branch -> branch.statistics(x).stream())
                .toList());
        List<MapReduction> gates = Stream.iterate(0, i -> i + 1)
                .limit(branches.size())
                .map(i -> branches.get(i)
                        .apply(statistics.subList(Branch.STATISTICS * i, Branch.STATISTICS * (i + 1)), tape))
                .toList();
        FeatureMap gate = gates.stream()
                .map(each -> FeatureMap.of(each.value()))
                .reduce(FeatureMap::plus)
                .orElseThrow()
                .times(1.0 / gates.size());
        return new MapStep(x.times(gate), gradient -> {
                    FeatureMap product = gradient.times(x).times(1.0 / gates.size());
                    List<INDArray> dgates = MapPass.compute(branches.stream()
                            .map(branch -> product.sum(branch.over()))
                            .toList());
                    FeatureMap dx = gradient.times(gate);
                    for (int i = 0; i < gates.size(); i++) {
                        dx = dx.plus(gates.get(i).backward().apply(dgates.get(i)));
                    }
                    return dx;
                })
                .computed();
    }
}
