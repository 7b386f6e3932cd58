package org.attn4j.engine.site;

import java.util.Map;
import java.util.Optional;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.Layout;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.Pool;
import org.attn4j.engine.accelerator.NativeMemoryOwner;
import org.attn4j.engine.gate.NhwcGateKernel;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Executes a channel gate and the max pooling after it. Multiplication by a non-negative factor commutes with the
 * maximum, and so does ReLU:
 * <pre>
 *   maxpool(relu(gate * x)) = relu(gate * maxpool(x))      bit-identical, since rounding is monotonic
 * </pre>
 * so the feature map is pooled first and only the pooled map is scaled. A batch with a negative or NaN factor is
 * computed in the order of the network.
 */
final class GatedPoolingRuntime extends SiteRuntime implements NativeMemoryOwner {

    private static final long serialVersionUID = 1L;

    private final transient NhwcGateKernel kernel = new NhwcGateKernel();
    private final transient GateStage stage;
    private final transient Layer pooling;
    private final transient boolean relu;
    private transient boolean pooledFirst;
    private transient INDArray pooled;

    /**
     * A runtime with this pooling.
     *
     * @param pooling the runtime of the max pooling, in {@link Layout#NHWC}
     */
    GatedPoolingRuntime(NeuralNetConfiguration conf, DataType type, StepContext context, Layer pooling) {
        super(conf, type, context);
        ModuleLayer layer = (ModuleLayer) conf.getLayer();
        this.stage = new GateStage((ChannelGate) layer.placedModule().module(), layer.placedModule(), kernel);
        this.pooling = pooling;
        this.relu = layer.relu();
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        convertInput(workspaces);
        tape().begin(training);
        INDArray gate = gate(training, workspaces);
        pooledFirst = isNonNegative(gate);
        if (pooledFirst) {
            pooled = pool(input, training, workspaces);
            INDArray y = create(ArrayType.ACTIVATIONS, workspaces, Layout.NHWC, pooled.shape());
            kernel.scale(pooled, gate, relu, y);
            return y;
        }
        INDArray scaled = create(ArrayType.ACTIVATIONS, workspaces, Layout.NHWC, input.shape());
        kernel.scale(input, gate, relu, scaled);
        return pool(scaled, training, workspaces);
    }

    private void convertInput(LayerWorkspaceMgr workspaces) {
        if (!Layout.of(input).equals(Optional.of(Layout.NHWC))) {
            INDArray copy = create(ArrayType.INPUT, workspaces, Layout.NHWC, input.shape());
            copy.assign(input);
            input = copy;
        }
    }

    private INDArray gate(boolean training, LayerWorkspaceMgr workspaces) {
        if (!training) {
            return stage.forward(input, tape());
        }
        // Arrays that a module keeps must outlive the layer's workspace, until the backward pass, so the activations'
        // workspace is used.
        try (MemoryWorkspace kept = workspaces.notifyScopeBorrowed(ArrayType.ACTIVATIONS)) {
            return stage.forward(input, tape());
        }
    }

    private INDArray pool(INDArray map, boolean training, LayerWorkspaceMgr workspaces) {
        pooling.setInput(map, workspaces);
        return pooling.activate(training, workspaces);
    }

    private static boolean isNonNegative(INDArray gate) {
        for (float factor : HostArray.values(gate)) {
            if (!(factor >= 0)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        tape().beginBackward();
        INDArray dy = toLayout(epsilon, Layout.NHWC);
        INDArray dx = pooledFirst ? backwardPooledFirst(dy, workspaces) : backwardScaledFirst(dy, workspaces);
        tape().end();
        clearStep();
        return Pair.of(weightGradients(), dx);
    }

    private INDArray backwardPooledFirst(INDArray dy, LayerWorkspaceMgr workspaces) {
        // The pooling's gradient overwrites dy, which is safe because DL4J gives each vertex a separate gradient array.
        INDArray gateGradient = kernel.scaleGradient(pooled, stage.gate(), relu, dy, dy);
        Map<Pool, INDArray> poolGradients = stage.backward(input, gateGradient, tape());
        INDArray dx = pooling.backpropGradient(dy, workspaces).getSecond();
        return addGradients(poolGradients, dx, workspaces);
    }

    private INDArray backwardScaledFirst(INDArray dy, LayerWorkspaceMgr workspaces) {
        INDArray dScaled = pooling.backpropGradient(dy, workspaces).getSecond();
        INDArray dx = create(ArrayType.ACTIVATION_GRAD, workspaces, Layout.NHWC, input.shape());
        INDArray gateGradient = kernel.scaleGradient(input, stage.gate(), relu, dScaled, dx);
        return addGradients(stage.backward(input, gateGradient, tape()), dx, workspaces);
    }

    private INDArray addGradients(Map<Pool, INDArray> poolGradients, INDArray dx, LayerWorkspaceMgr workspaces) {
        if (!stage.replacesGradients()) {
            return stage.addGradients(input, poolGradients, dx, tape());
        }
        try (MemoryWorkspace results = workspaces.notifyScopeBorrowed(ArrayType.ACTIVATION_GRAD)) {
            return stage.addGradients(input, poolGradients, dx, tape());
        }
    }

    private void clearStep() {
        stage.clear();
        pooled = null;
        pooling.clear();
    }

    @Override
    public void clear() {
        super.clear();
        clearStep();
    }

    @Override
    public void release() {
        if (pooling instanceof NativeMemoryOwner owner) {
            owner.release();
        }
    }
}
