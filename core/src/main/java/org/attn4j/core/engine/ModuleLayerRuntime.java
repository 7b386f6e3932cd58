package org.attn4j.core.engine;

import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The layer that core owns around a module: memory and plumbing of the engine, so that modules are mathematics only. */
final class ModuleLayerRuntime extends BaseLayer<ModuleLayer> {

    private static final long serialVersionUID = 1L;

    private final transient StepContext context;
    private final transient SiteOperation operation;
    private transient SiteTape tape;
    private transient INDArray output;

    ModuleLayerRuntime(NeuralNetConfiguration conf, DataType type, StepContext context) {
        super(conf, type);
        this.context = context;
        ModuleLayer layer = (ModuleLayer) conf.getLayer();
        this.operation = SiteOperations.of(layer.place(), layer.relu(), type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        // Stock convolutions hand out permuted views; the passes need C order without gaps.
        if (!HostArray.isDense(input)) {
            input = workspaces.dup(ArrayType.INPUT, input, 'c');
        }
        INDArray y = workspaces.createUninitialized(ArrayType.ACTIVATIONS, input.dataType(), input.shape(), 'c');
        tape().begin(training);
        if (training) {
            // What a module keeps must live until its backward pass: the activations' workspace does, the layer's does
            // not.
            try (MemoryWorkspace kept = workspaces.notifyScopeBorrowed(ArrayType.ACTIVATIONS)) {
                operation.forward(input, y, tape());
            }
            output = y;
        } else {
            operation.forward(input, y, tape());
        }
        return y;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray dy = HostArray.isDense(epsilon) ? epsilon : epsilon.dup('c');
        INDArray dx = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape(), 'c');
        tape().beginBackward();
        operation.backward(input, output, dy, dx, tape());
        tape().end();
        output = null;
        Gradient gradient = new DefaultGradient();
        gradients().forEach(gradient::setGradientFor);
        return Pair.of(gradient, dx);
    }

    private SiteTape tape() {
        if (tape == null) {
            tape = new SiteTape(layerConf().place(), context, params, this::gradients);
        }
        return tape;
    }

    private Map<String, INDArray> gradients() {
        return gradientViews == null ? Map.of() : gradientViews;
    }

    @Override
    public void clear() {
        super.clear();
        output = null;
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
