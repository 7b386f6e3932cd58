package org.attn4j.engine.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.Over;
import org.attn4j.core.map.Result;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Computes the statistics that are expressions over a feature map, in any layout, and their gradients. Holds one step's. */
@BackendIndependent
final class MapStatistics {

    private static final Set<Pool.Kind> KINDS = EnumSet.of(
            Pool.Kind.MIN, Pool.Kind.DEVIATION, Pool.Kind.TABLE, Pool.Kind.ROW_MEANS, Pool.Kind.COLUMN_MEANS);

    private final Set<Pool> pools;
    private final Map<Pool, INDArray> values = new TreeMap<>();

    /** For a minimum its pixel, for a deviation the mean. */
    private final Map<Pool, INDArray> places = new HashMap<>();

    /** Those of the statistics that are computed here. */
    MapStatistics(Set<Pool> statistics) {
        this.pools = new TreeSet<>(
                statistics.stream().filter(pool -> KINDS.contains(pool.kind())).toList());
    }

    /** Those of the statistics that are not. */
    static Set<Pool> others(Set<Pool> statistics) {
        return new TreeSet<>(
                statistics.stream().filter(pool -> !KINDS.contains(pool.kind())).toList());
    }

    boolean isEmpty() {
        return pools.isEmpty();
    }

    /** The statistics of x, [N,F] each. All but deviations, which need the mean, share one pass over the map. */
    Map<Pool, INDArray> of(INDArray array, SiteTape tape) {
        FeatureMap x = FeatureMap.of(array);
        FeatureMap negative = x.times(-1);
        List<Result> results = new ArrayList<>();
        pools.forEach(pool -> results.addAll(results(pool, x, negative, tape)));
        Iterator<INDArray> computed = MapPass.compute(results).iterator();
        for (Pool pool : pools) {
            INDArray first = computed.next();
            INDArray value =
                    switch (pool.kind()) {
                        case MIN -> minimum(pool, first, computed.next());
                        case DEVIATION -> deviation(pool, x, first, tape);
                        default -> first;
                    };
            values.put(pool, value.reshape('c', array.size(0), pool.width(tape.shape())));
        }
        return values;
    }

    private static List<Result> results(Pool pool, FeatureMap x, FeatureMap negative, SiteTape tape) {
        return switch (pool.kind()) {
            case TABLE -> List.of(x.times(table(pool, tape)).sum(Over.PIXELS));
            case ROW_MEANS -> List.of(x.mean(Over.WIDTH));
            case COLUMN_MEANS -> List.of(x.mean(Over.HEIGHT));
            case DEVIATION -> List.of(x.mean(Over.PIXELS));
            default -> List.of(negative.max(Over.PIXELS), negative.indexOfMax(Over.PIXELS));
        };
    }

    private static FeatureMap table(Pool pool, SiteTape tape) {
        INDArray table = tape.constant(pool.constant().orElseThrow());
        return FeatureMap.of(table.reshape('c', 1, table.size(0), table.size(1), table.size(2)));
    }

    private INDArray minimum(Pool pool, INDArray largest, INDArray index) {
        places.put(pool, index);
        return largest.neg();
    }

    private INDArray deviation(Pool pool, FeatureMap x, INDArray mean, SiteTape tape) {
        places.put(pool, mean);
        FeatureMap centred = x.minus(mean);
        INDArray squares = MapPass.compute(centred.times(centred).sum(Over.PIXELS));
        return Transforms.sqrt(squares.divi(degreesOfFreedom(tape)), false);
    }

    private static int degreesOfFreedom(SiteTape tape) {
        return Math.max(1, tape.shape().pixels() - 1);
    }

    /** dLoss/dx: another gradient of x with the parts that go through these statistics, a new array. */
    INDArray added(INDArray array, INDArray gradient, Map<Pool, INDArray> gradients, SiteTape tape) {
        FeatureMap sum = FeatureMap.of(gradient);
        for (Pool pool : pools) {
            sum = sum.plus(part(pool, FeatureMap.of(array), gradients.get(pool), tape));
        }
        return MapPass.compute(sum.values());
    }

    private FeatureMap part(Pool pool, FeatureMap x, INDArray gradient, SiteTape tape) {
        int channels = tape.shape().channels();
        int height = tape.shape().height();
        int width = tape.shape().width();
        return switch (pool.kind()) {
            case TABLE -> table(pool, tape).times(gradient);
            case ROW_MEANS -> FeatureMap.of(gradient.div(width).reshape('c', gradient.size(0), channels, height, 1));
            case COLUMN_MEANS -> FeatureMap.of(gradient.div(height).reshape('c', gradient.size(0), channels, 1, width));
            case DEVIATION -> x.minus(places.get(pool)).times(slope(pool, gradient, tape));
            default -> FeatureMap.at(gradient, places.get(pool), Over.PIXELS);
        };
    }

    /** dLoss/dx per deviation from the mean; 0 where all pixels are equal. */
    private INDArray slope(Pool pool, INDArray gradient, SiteTape tape) {
        INDArray deviation = values.get(pool);
        INDArray equal = deviation.lte(0).castTo(deviation.dataType());
        INDArray divisor = deviation.mul(degreesOfFreedom(tape)).addi(equal);
        return gradient.mul(equal.rsub(1)).divi(divisor);
    }

    /** Drops the step's arrays. */
    void clear() {
        values.clear();
        places.clear();
    }
}
