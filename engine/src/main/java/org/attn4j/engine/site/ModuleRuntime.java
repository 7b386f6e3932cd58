package org.attn4j.engine.site;

import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.Layout;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The layer around a module: memory and plumbing of the engine, so that modules are mathematics only. */
final class ModuleRuntime extends SiteRuntime {

    private static final long serialVersionUID = 1L;

    private final transient SiteExecutor operation;
    private transient INDArray output;
    private transient Layout layout = Layout.NCHW;

    ModuleRuntime(NeuralNetConfiguration conf, DataType type, StepContext context) {
        super(conf, type, context);
        ModuleLayer layer = (ModuleLayer) conf.getLayer();
        this.operation = SiteExecutors.of(layer.place(), layer.relu(), type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        layout = operation.keeps(input);
        if (layout == Layout.NCHW && !HostArray.isDense(input)) {
            input = workspaces.dup(ArrayType.INPUT, input, 'c');
        }
        INDArray y = make(ArrayType.ACTIVATIONS, workspaces, layout, input.shape());
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
        INDArray dy = inLayout(epsilon, layout);
        INDArray dx = make(ArrayType.ACTIVATION_GRAD, workspaces, layout, input.shape());
        tape().beginBackward();
        operation.backward(input, output, dy, dx, tape());
        tape().end();
        output = null;
        return Pair.of(weightGradients(), dx);
    }

    @Override
    public void clear() {
        super.clear();
        output = null;
    }
}
