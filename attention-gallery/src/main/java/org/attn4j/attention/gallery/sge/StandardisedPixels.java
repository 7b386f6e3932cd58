package org.attn4j.attention.gallery.sge;

import java.util.List;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * u = (t - mean of t over H, W) / (deviation + 1e-5), where the deviation divides by HW - 1. If HW is 1, u is 0; the paper's
 * code divides by 0 in this case.
 */
final class StandardisedPixels {

    private static final double EPSILON = 1e-5;

    private StandardisedPixels() {}

    /** u, a new array [N,G,H,W], and its backward pass. */
    static Differentiated of(INDArray t) {
        long pixels = t.size(2) * t.size(3);
        long degreesOfFreedom = Math.max(1, pixels - 1);
        FeatureMap map = FeatureMap.of(t);
        FeatureMap centred = map.minus(MapPass.compute(map.mean(Over.PIXELS)));
        INDArray squares = MapPass.compute(centred.times(centred).sum(Over.PIXELS));
        INDArray deviation = Transforms.sqrt(squares.divi(degreesOfFreedom), false);
        INDArray inverse = deviation.add(EPSILON).rdivi(1);
        INDArray value = MapPass.compute(centred.times(inverse).values());
        return new Differentiated(value, gradient -> {
            FeatureMap du = FeatureMap.of(gradient);
            FeatureMap u = FeatureMap.of(value);
            List<INDArray> sums =
                    MapPass.compute(List.of(du.sum(Over.PIXELS), du.times(u).sum(Over.PIXELS)));
            // The derivative of the deviation is the centred t by the deviation, and u is it by the deviation plus
            // epsilon. Where the deviation is 0, so is u.
            INDArray equal = deviation.lte(0).castTo(deviation.dataType());
            INDArray ratio = deviation.add(EPSILON).divi(deviation.add(equal)).muli(equal.rsub(1));
            INDArray slope = sums.get(1).muli(ratio).divi(degreesOfFreedom);
            INDArray mean = sums.get(0).divi(pixels);
            return MapPass.compute(
                    du.minus(mean).minus(u.times(slope)).times(inverse).values());
        });
    }
}
