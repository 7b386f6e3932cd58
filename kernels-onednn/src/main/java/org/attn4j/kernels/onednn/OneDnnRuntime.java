package org.attn4j.kernels.onednn;

import org.attn4j.core.array.Layout;
import org.attn4j.engine.accelerator.NativeMemoryOwner;
import org.attn4j.engine.layer.CustomRuntime;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Common part of the runtimes of layers on oneDNN. */
abstract class OneDnnRuntime extends CustomRuntime<OneDnnLayer> implements NativeMemoryOwner {

    private static final long serialVersionUID = 1L;

    OneDnnRuntime(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    /** A new array [N,C,H,W] in NHWC, or [N,C]. */
    static INDArray create(LayerWorkspaceMgr workspaces, ArrayType type, long... shape) {
        if (shape.length == 2) {
            return workspaces.createUninitialized(type, DataType.FLOAT, shape, 'c');
        }
        return Layout.NHWC.view(
                workspaces.createUninitialized(type, DataType.FLOAT, Layout.NHWC.shapeInMemory(shape), 'c'));
    }
}
