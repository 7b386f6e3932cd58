package org.attn4j.engine.site;

import java.util.Optional;
import org.attn4j.core.array.Layout;
import org.attn4j.engine.layer.CustomRuntime;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Common part of the runtimes that execute a module: the site's tape, its gradients, and arrays in a given layout. */
abstract class SiteRuntime extends CustomRuntime<ModuleLayer> {

    private static final long serialVersionUID = 1L;

    private final transient StepContext context;
    private transient SiteTape tape;

    SiteRuntime(NeuralNetConfiguration conf, DataType type, StepContext context) {
        super(conf, type);
        this.context = context;
    }

    /** The site's tape; created on first use, since DL4J sets the weights after construction. */
    final SiteTape tape() {
        if (tape == null) {
            tape = new SiteTape(layerConf().placedModule(), context, dataType, params, this::gradients);
        }
        return tape;
    }

    /** A new array in a layout. */
    final INDArray create(ArrayType type, LayerWorkspaceMgr workspaces, Layout layout, long... shape) {
        return layout.view(workspaces.createUninitialized(type, input.dataType(), layout.shapeInMemory(shape), 'c'));
    }

    /** The array itself if it has this layout, else a copy in the current workspace. */
    static INDArray toLayout(INDArray array, Layout layout) {
        if (Layout.of(array).equals(Optional.of(layout))) {
            return array;
        }
        INDArray copy =
                layout.view(Nd4j.createUninitialized(array.dataType(), layout.shapeInMemory(array.shape()), 'c'));
        copy.assign(array);
        return copy;
    }
}
