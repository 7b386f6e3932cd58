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
import org.nd4j.linalg.factory.Nd4j;

/**
 * Executes a module as a Deeplearning4j layer. It handles workspaces and layouts, so that modules contain mathematics
 * only.
 */
final class ModuleRuntime extends SiteRuntime {

    private static final long serialVersionUID = 1L;

    private final transient SiteExecutor executor;
    private transient INDArray output;
    private transient Layout layout = Layout.NCHW;

    ModuleRuntime(NeuralNetConfiguration conf, DataType type, StepContext context) {
        super(conf, type, context);
        ModuleLayer layer = (ModuleLayer) conf.getLayer();
        this.executor = SiteExecutors.of(layer.placedModule(), layer.relu(), type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        layout = executor.layoutFor(input);
        if (layout == Layout.NCHW && !HostArray.isDense(input)) {
            input = workspaces.dup(ArrayType.INPUT, input, 'c');
        }
        tape().begin(training);
        if (training || executor.ownResults()) {
            // Arrays that a module keeps must outlive the layer's workspace, until the backward pass, so the
            // activations' workspace is used.
            try (MemoryWorkspace kept = workspaces.notifyScopeBorrowed(ArrayType.ACTIVATIONS)) {
                INDArray y = executor.forward(input, this::inScope, tape());
                output = training ? y : null;
                return y;
            }
        }
        return executor.forward(input, () -> create(ArrayType.ACTIVATIONS, workspaces, layout, input.shape()), tape());
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray dy = toLayout(epsilon, layout);
        tape().beginBackward();
        INDArray dx = backward(dy, workspaces);
        tape().end();
        output = null;
        return Pair.of(weightGradients(), dx);
    }

    private INDArray backward(INDArray dy, LayerWorkspaceMgr workspaces) {
        if (executor.ownResults()) {
            try (MemoryWorkspace results = workspaces.notifyScopeBorrowed(ArrayType.ACTIVATION_GRAD)) {
                return executor.backward(input, output, dy, this::inScope, tape());
            }
        }
        return executor.backward(
                input, output, dy, () -> create(ArrayType.ACTIVATION_GRAD, workspaces, layout, input.shape()), tape());
    }

    /** A new map in the current workspace; one that is borrowed cannot be borrowed again. */
    private INDArray inScope() {
        return layout.view(Nd4j.createUninitialized(input.dataType(), layout.shapeInMemory(input.shape()), 'c'));
    }

    @Override
    public void clear() {
        super.clear();
        output = null;
    }
}
