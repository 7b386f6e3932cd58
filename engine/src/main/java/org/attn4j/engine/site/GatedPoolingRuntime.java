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
 * A channel gate with the maximum pooling behind it. A factor that is not negative commutes with the maximum, and so does
 * the ReLU:
 * <pre>
 *   maxpool(relu(gate * x)) = relu(gate * maxpool(x))      to the last bit, since rounding keeps the order
 * </pre>
 * so the feature map is pooled first and only what is left of it is scaled. A batch in which any factor is negative, or not
 * a number, is computed in the order of the network.
 */
final class GatedPoolingRuntime extends SiteRuntime implements NativeMemoryOwner {

    private static final long serialVersionUID = 1L;

    private final transient NhwcGateKernel kernel = new NhwcGateKernel();
    private final transient GateStage stage;
    private final transient Layer pooling;
    private final transient boolean relu;
    private transient boolean poolsFirst;
    private transient INDArray pooled;

    /**
     * A layer.
     *
     * @param pooling maximum pooling at run time, in {@link Layout#NHWC}
     */
    GatedPoolingRuntime(NeuralNetConfiguration conf, DataType type, StepContext context, Layer pooling) {
        super(conf, type, context);
        ModuleLayer layer = (ModuleLayer) conf.getLayer();
        this.stage = new GateStage((ChannelGate) layer.place().module(), layer.place(), kernel);
        this.pooling = pooling;
        this.relu = layer.relu();
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        keepInLayout(workspaces);
        tape().begin(training);
        INDArray gate = gate(training, workspaces);
        poolsFirst = hasNoNegative(gate);
        if (poolsFirst) {
            pooled = pool(input, training, workspaces);
            INDArray y = make(ArrayType.ACTIVATIONS, workspaces, Layout.NHWC, pooled.shape());
            kernel.scale(pooled, gate, relu, y);
            return y;
        }
        INDArray scaled = make(ArrayType.ACTIVATIONS, workspaces, Layout.NHWC, input.shape());
        kernel.scale(input, gate, relu, scaled);
        return pool(scaled, training, workspaces);
    }

    private void keepInLayout(LayerWorkspaceMgr workspaces) {
        if (!Layout.of(input).equals(Optional.of(Layout.NHWC))) {
            INDArray copy = make(ArrayType.INPUT, workspaces, Layout.NHWC, input.shape());
            copy.assign(input);
            input = copy;
        }
    }

    private INDArray gate(boolean training, LayerWorkspaceMgr workspaces) {
        if (!training) {
            return stage.forward(input, tape());
        }
        // What a module keeps must live until its backward pass: the activations' workspace does, the layer's does not.
        try (MemoryWorkspace kept = workspaces.notifyScopeBorrowed(ArrayType.ACTIVATIONS)) {
            return stage.forward(input, tape());
        }
    }

    private INDArray pool(INDArray map, boolean training, LayerWorkspaceMgr workspaces) {
        pooling.setInput(map, workspaces);
        return pooling.activate(training, workspaces);
    }

    private static boolean hasNoNegative(INDArray gate) {
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
        INDArray dy = inLayout(epsilon, Layout.NHWC);
        INDArray dx = poolsFirst ? throughScaling(dy, workspaces) : throughPooling(dy, workspaces);
        tape().end();
        letGo();
        return Pair.of(weightGradients(), dx);
    }

    private INDArray throughScaling(INDArray dy, LayerWorkspaceMgr workspaces) {
        // What goes back to the pooling takes the memory of dy, which nobody else reads: vertices hand each reader's
        // gradient
        // out in an array of its own.
        INDArray gateGradient = kernel.scaleGradient(pooled, stage.gate(), relu, dy, dy);
        Map<Pool, INDArray> poolGradients = stage.backward(input, gateGradient, tape());
        INDArray dx = pooling.backpropGradient(dy, workspaces).getSecond();
        kernel.addPoolGradients(input, stage.pools(), poolGradients, dx);
        return dx;
    }

    private INDArray throughPooling(INDArray dy, LayerWorkspaceMgr workspaces) {
        INDArray dScaled = pooling.backpropGradient(dy, workspaces).getSecond();
        INDArray dx = make(ArrayType.ACTIVATION_GRAD, workspaces, Layout.NHWC, input.shape());
        INDArray gateGradient = kernel.scaleGradient(input, stage.gate(), relu, dScaled, dx);
        kernel.addPoolGradients(input, stage.pools(), stage.backward(input, gateGradient, tape()), dx);
        return dx;
    }

    private void letGo() {
        stage.end();
        pooled = null;
        pooling.clear();
    }

    @Override
    public void clear() {
        super.clear();
        letGo();
    }

    @Override
    public void release() {
        if (pooling instanceof NativeMemoryOwner owner) {
            owner.release();
        }
    }
}
