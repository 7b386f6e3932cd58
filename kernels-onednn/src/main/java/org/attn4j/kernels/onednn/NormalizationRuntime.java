package org.attn4j.kernels.onednn;

import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.BETA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GAMMA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_MEAN;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_VAR;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Batch normalisation of feature maps, with the ReLU behind it if it has one. Like the engine's own it hands the change of
 * its running statistics back as their gradient.
 */
final class NormalizationRuntime extends OneDnnRuntime {

    private static final long serialVersionUID = 1L;

    private final transient double decay;
    private final transient Plans<NormalizationPlan> plans;
    private final transient INDArray batchMean;
    private final transient INDArray batchVariance;

    /**
     * A layer.
     *
     * @param sizes H and W
     */
    NormalizationRuntime(
            NeuralNetConfiguration conf, DataType type, BatchNormalization stock, long[] sizes, boolean relu) {
        super(conf, type);
        long channels = stock.getNOut();
        this.decay = stock.getDecay();
        this.plans = new Plans<>(batch ->
                new NormalizationPlan(new long[] {batch, channels, sizes[0], sizes[1]}, (float) stock.getEps(), relu));
        this.batchMean = Nd4j.createUninitializedDetached(DataType.FLOAT, channels);
        this.batchVariance = Nd4j.createUninitializedDetached(DataType.FLOAT, channels);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        INDArray y = make(workspaces, ArrayType.ACTIVATIONS, input.shape());
        NormalizationPlan.Vectors vectors = training
                ? batchStatistics()
                : new NormalizationPlan.Vectors(
                        params.get(GAMMA), params.get(BETA), params.get(GLOBAL_MEAN), params.get(GLOBAL_VAR));
        plans.of(input.size(0)).forward(input, vectors, training, y);
        return y;
    }

    private NormalizationPlan.Vectors batchStatistics() {
        return new NormalizationPlan.Vectors(params.get(GAMMA), params.get(BETA), batchMean, batchVariance);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray dx = make(workspaces, ArrayType.ACTIVATION_GRAD, input.shape());
        plans.last().backward(input, batchStatistics(), epsilon, gradientViews.get(GAMMA), gradientViews.get(BETA), dx);
        handBack(GLOBAL_MEAN, batchMean);
        handBack(GLOBAL_VAR, batchVariance);
        return Pair.of(weightGradients(), dx);
    }

    /** (1 - decay) * (running - batch's): what is to be taken off the running statistic. */
    private void handBack(String statistic, INDArray batch) {
        INDArray change = gradientViews.get(statistic);
        change.assign(params.get(statistic));
        change.subi(batch.reshape(change.shape())).muli(1 - decay);
    }

    @Override
    public void release() {
        plans.close();
        batchMean.close();
        batchVariance.close();
    }
}
