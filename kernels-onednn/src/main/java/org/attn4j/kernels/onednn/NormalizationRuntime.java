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
 * Executes batch normalisation of feature maps and, if fused, the ReLU after it. Like DL4J's layer, it returns the
 * change of its running statistics as their gradient.
 */
final class NormalizationRuntime extends OneDnnRuntime {

    private static final long serialVersionUID = 1L;

    private final transient double decay;
    private final transient Plans<NormalizationPlan> plans;
    private final transient INDArray batchMean;
    private final transient INDArray batchVariance;

    /**
     * A runtime for one size of feature maps.
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
        INDArray y = create(workspaces, ArrayType.ACTIVATIONS, input.shape());
        NormalizationPlan.Vectors vectors = training
                ? batchVectors()
                : new NormalizationPlan.Vectors(
                        params.get(GAMMA), params.get(BETA), params.get(GLOBAL_MEAN), params.get(GLOBAL_VAR));
        plans.forBatch(input.size(0)).forward(input, vectors, training, y);
        return y;
    }

    private NormalizationPlan.Vectors batchVectors() {
        return new NormalizationPlan.Vectors(params.get(GAMMA), params.get(BETA), batchMean, batchVariance);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray dx = create(workspaces, ArrayType.ACTIVATION_GRAD, input.shape());
        plans.last().backward(input, batchVectors(), epsilon, gradientViews.get(GAMMA), gradientViews.get(BETA), dx);
        writeChange(GLOBAL_MEAN, batchMean);
        writeChange(GLOBAL_VAR, batchVariance);
        return Pair.of(weightGradients(), dx);
    }

    /** Writes (1 - decay) * (running - batch), which is later subtracted from the running statistic. */
    private void writeChange(String statistic, INDArray batch) {
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
