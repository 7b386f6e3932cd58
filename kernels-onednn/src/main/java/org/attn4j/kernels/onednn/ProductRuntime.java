package org.attn4j.kernels.onednn;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.attn4j.engine.accelerator.LayerCandidate;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Executes a convolution or a linear layer and, if it has one, its ReLU. Unlike DL4J's layers, it does not repeat the
 * forward pass in the backward pass, and does not compute the gradient of the images.
 */
final class ProductRuntime extends OneDnnRuntime {

    private static final long serialVersionUID = 1L;

    private static final String WEIGHT = "W";
    private static final String BIAS = "b";

    private final transient ProductShape shape;
    private final transient boolean inputGradient;
    private final transient LongSupplier weightsVersion;
    private final transient Plans<ProductPlan> plans;
    private transient INDArray output;

    ProductRuntime(
            NeuralNetConfiguration conf,
            DataType type,
            ProductShape shape,
            boolean relu,
            boolean hasBias,
            LayerCandidate candidate) {
        super(conf, type);
        this.shape = shape;
        this.inputGradient = candidate.inputGradient();
        this.weightsVersion = candidate.weightsVersion();
        this.plans = new Plans<>(batch -> new ProductPlan(shape, batch, relu, hasBias, candidate.precision()));
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        applyDropOutIfNecessary(training, workspaces);
        INDArray y = create(workspaces, ArrayType.ACTIVATIONS, shape.outputShape(input.size(0)));
        plans.forBatch(input.size(0))
                .forward(
                        input,
                        params.get(WEIGHT),
                        Optional.ofNullable(params.get(BIAS)),
                        y,
                        weightsVersion.getAsLong());
        output = training ? y : null;
        return y;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        // The ReLU's mask is derived from y, in which a later layer's dropout may have set values to 0; their gradient
        // is also 0.
        Optional<INDArray> dx = inputGradient
                ? Optional.of(create(workspaces, ArrayType.ACTIVATION_GRAD, shape.inputShape(input.size(0))))
                : Optional.empty();
        plans.last()
                .backward(
                        epsilon,
                        output,
                        params.get(WEIGHT),
                        gradientViews.get(WEIGHT),
                        Optional.ofNullable(gradientViews.get(BIAS)),
                        dx,
                        weightsVersion.getAsLong());
        output = null;
        return Pair.of(weightGradients(), dx.map(this::backpropDropOutIfPresent).orElse(null));
    }

    @Override
    public void clear() {
        super.clear();
        output = null;
    }

    @Override
    public void release() {
        plans.close();
    }
}
