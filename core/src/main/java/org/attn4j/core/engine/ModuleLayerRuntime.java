package org.attn4j.core.engine;

import java.util.Map;
import java.util.Optional;
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
import org.nd4j.linalg.factory.Nd4j;

/** The layer that core owns around a module: memory and plumbing of the engine, so that modules are mathematics only. */
final class ModuleLayerRuntime extends BaseLayer<ModuleLayer> {

    private static final long serialVersionUID = 1L;

    private final transient StepContext context;
    private final transient SiteOperation operation;
    private transient SiteTape tape;
    private transient INDArray output;
    private transient Layout layout = Layout.PLANES;

    ModuleLayerRuntime(NeuralNetConfiguration conf, DataType type, StepContext context) {
        super(conf, type);
        this.context = context;
        ModuleLayer layer = (ModuleLayer) conf.getLayer();
        this.operation = SiteOperations.of(layer.place(), layer.relu(), type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        layout = operation.keeps(input);
        if (layout == Layout.PLANES && !HostArray.isDense(input)) {
            input = workspaces.dup(ArrayType.INPUT, input, 'c');
        }
        INDArray y = make(ArrayType.ACTIVATIONS, workspaces);
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
        INDArray dy = epsilon;
        if (!Layout.of(epsilon).equals(Optional.of(layout))) {
            dy = layout.view(Nd4j.createUninitialized(epsilon.dataType(), layout.shapeInMemory(epsilon.shape()), 'c'));
            dy.assign(epsilon);
        }
        INDArray dx = make(ArrayType.ACTIVATION_GRAD, workspaces);
        tape().beginBackward();
        operation.backward(input, output, dy, dx, tape());
        tape().end();
        output = null;
        Gradient gradient = new DefaultGradient();
        gradients().forEach(gradient::setGradientFor);
        return Pair.of(gradient, dx);
    }

    /** An array like the input, in its layout. */
    private INDArray make(ArrayType type, LayerWorkspaceMgr workspaces) {
        return layout.view(
                workspaces.createUninitialized(type, input.dataType(), layout.shapeInMemory(input.shape()), 'c'));
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
