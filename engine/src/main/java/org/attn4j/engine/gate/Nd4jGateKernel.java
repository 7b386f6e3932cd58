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
            result.put(pool, pool(planes(x), pool).reshape(x.size(0), x.size(1)));
        }
        return result;
    }

    private static INDArray pool(INDArray planes, Pool pool) {
        return switch (pool.kind()) {
            case MEAN -> planes.mean(1);
            case MAX -> planes.max(1);
            case SUM_OF_SQUARES -> planes.mul(planes).sum(1);
            case VARIANCE -> variance(planes);
        };
    }

    private static INDArray variance(INDArray planes) {
        INDArray deviations = planes.subColumnVector(column(planes.mean(1)));
        return deviations.muli(deviations).sum(1).divi(Math.max(1, planes.size(1) - 1));
    }

    @Override
    public void scale(INDArray x, INDArray gate, boolean relu, INDArray y) {
        planes(y).assign(planes(x)).muliColumnVector(column(gate));
        if (relu) {
            Transforms.relu(y, false);
        }
    }

    @Override
    public INDArray scaleGradient(INDArray x, INDArray gate, boolean relu, INDArray dy, INDArray dx) {
        INDArray masked = masked(x, gate, relu, dy);
        INDArray gateGradient = planes(x).mul(masked).sum(1).reshape(x.size(0), x.size(1));
        planes(dx).assign(masked.muliColumnVector(column(gate)));
        return gateGradient;
    }

    @Override
    public void addPoolGradients(
            INDArray x, Map<Pool, INDArray> pools, Map<Pool, INDArray> poolGradients, INDArray dx) {
        poolGradients.forEach((pool, gradient) -> addPoolGradient(planes(x), pool, column(gradient), planes(dx)));
    }

    private static void addPoolGradient(INDArray planes, Pool pool, INDArray gradient, INDArray result) {
        long pixels = planes.size(1);
        switch (pool.kind()) {
            case MEAN -> result.addiColumnVector(gradient.div(pixels));
            case MAX -> result.addi(firstLargest(planes).muliColumnVector(gradient));
            case SUM_OF_SQUARES -> result.addi(planes.mulColumnVector(gradient.mul(2)));
            case VARIANCE ->
                result.addi(planes.subColumnVector(column(planes.mean(1)))
                        .muliColumnVector(gradient.mul(2.0 / Math.max(1, pixels - 1))));
        }
    }

    /** 1 at the first largest pixel of each channel, else 0. */
    private static INDArray firstLargest(INDArray planes) {
        INDArray pixels = Nd4j.zeros(planes.dataType(), planes.shape());
        pixels.addiRowVector(
                Nd4j.arange(planes.size(1)).castTo(planes.dataType()).reshape(1, planes.size(1)));
        INDArray largest = planes.argMax(1).castTo(planes.dataType());
        return pixels.subiColumnVector(column(largest)).eq(0).castTo(planes.dataType());
    }

    private static INDArray masked(INDArray x, INDArray gate, boolean relu, INDArray dy) {
        INDArray result = planes(dy).dup('c');
        if (relu) {
            INDArray product = planes(x).mulColumnVector(column(gate));
            result.muli(product.gt(0).castTo(dy.dataType()));
        }
        return result;
    }

    private static INDArray planes(INDArray array) {
        return array.reshape('c', array.size(0) * array.size(1), array.size(2) * array.size(3));
    }

    private static INDArray column(INDArray matrix) {
        return matrix.reshape('c', matrix.length(), 1);
    }
}
