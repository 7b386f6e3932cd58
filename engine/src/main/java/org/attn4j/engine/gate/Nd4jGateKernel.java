package org.attn4j.engine.gate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.Layout;
import org.attn4j.core.attention.Pool;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The passes as ND4J operations, for every backend and element type. The reference for tests of the faster kernels. */
@BackendIndependent
public final class Nd4jGateKernel implements GateKernel {

    @Override
    public Layout layoutFor(INDArray x) {
        return Layout.NCHW;
    }

    @Override
    public Map<Pool, INDArray> pool(INDArray x, Set<Pool> pools) {
        Map<Pool, INDArray> result = new TreeMap<>();
        for (Pool pool : pools) {
            result.put(pool, pool(channelRows(x), pool).reshape(x.size(0), x.size(1)));
        }
        return result;
    }

    private static INDArray pool(INDArray channelRows, Pool pool) {
        return switch (pool.kind()) {
            case MEAN -> channelRows.mean(1);
            case MAX -> channelRows.max(1);
            case SUM_OF_SQUARES -> channelRows.mul(channelRows).sum(1);
            case VARIANCE -> variance(channelRows);
            default -> throw new IllegalArgumentException(pool + " is computed as an expression over the map");
        };
    }

    private static INDArray variance(INDArray channelRows) {
        INDArray deviations = channelRows.subColumnVector(column(channelRows.mean(1)));
        return deviations.muli(deviations).sum(1).divi(Math.max(1, channelRows.size(1) - 1));
    }

    @Override
    public void scale(INDArray x, INDArray gate, boolean relu, INDArray y) {
        channelRows(y).assign(channelRows(x)).muliColumnVector(column(gate));
        if (relu) {
            Transforms.relu(y, false);
        }
    }

    @Override
    public INDArray scaleGradient(INDArray x, INDArray gate, boolean relu, INDArray dy, INDArray dx) {
        INDArray masked = masked(x, gate, relu, dy);
        INDArray gateGradient = channelRows(x).mul(masked).sum(1).reshape(x.size(0), x.size(1));
        channelRows(dx).assign(masked.muliColumnVector(column(gate)));
        return gateGradient;
    }

    @Override
    public void addPoolGradients(
            INDArray x, Map<Pool, INDArray> pools, Map<Pool, INDArray> poolGradients, INDArray dx) {
        poolGradients.forEach(
                (pool, gradient) -> addPoolGradient(channelRows(x), pool, column(gradient), channelRows(dx)));
    }

    private static void addPoolGradient(INDArray channelRows, Pool pool, INDArray gradient, INDArray result) {
        long pixels = channelRows.size(1);
        switch (pool.kind()) {
            case MEAN -> result.addiColumnVector(gradient.div(pixels));
            case MAX -> result.addi(firstLargest(channelRows).muliColumnVector(gradient));
            case SUM_OF_SQUARES -> result.addi(channelRows.mulColumnVector(gradient.mul(2)));
            case VARIANCE ->
                result.addi(channelRows
                        .subColumnVector(column(channelRows.mean(1)))
                        .muliColumnVector(gradient.mul(2.0 / Math.max(1, pixels - 1))));
            default -> throw new IllegalArgumentException(pool + " is computed as an expression over the map");
        }
    }

    /** 1 at the first largest pixel of each channel, else 0. */
    private static INDArray firstLargest(INDArray channelRows) {
        INDArray pixels = Nd4j.zeros(channelRows.dataType(), channelRows.shape());
        pixels.addiRowVector(
                Nd4j.arange(channelRows.size(1)).castTo(channelRows.dataType()).reshape(1, channelRows.size(1)));
        INDArray largest = channelRows.argMax(1).castTo(channelRows.dataType());
        return pixels.subiColumnVector(column(largest)).eq(0).castTo(channelRows.dataType());
    }

    private static INDArray masked(INDArray x, INDArray gate, boolean relu, INDArray dy) {
        INDArray result = channelRows(dy).dup('c');
        if (relu) {
            INDArray product = channelRows(x).mulColumnVector(column(gate));
            result.muli(product.gt(0).castTo(dy.dataType()));
        }
        return result;
    }

    private static INDArray channelRows(INDArray array) {
        return array.reshape('c', array.size(0) * array.size(1), array.size(2) * array.size(3));
    }

    private static INDArray column(INDArray matrix) {
        return matrix.reshape('c', matrix.length(), 1);
    }
}
