package org.attn4j.engine.site;

import java.util.Arrays;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.attention.FeatureMapModule;
import org.attn4j.engine.placement.PlacedModule;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Executes a feature-map module and the ReLU after it. */
@BackendIndependent
final class FeatureMapExecutor implements SiteExecutor {

    private final FeatureMapModule module;
    private final PlacedModule placed;
    private final boolean relu;

    FeatureMapExecutor(FeatureMapModule module, PlacedModule placed, boolean relu) {
        this.module = module;
        this.placed = placed;
        this.relu = relu;
    }

    @Override
    public void forward(INDArray x, INDArray y, SiteTape tape) {
        y.assign(shaped("forward", module.forward(x, tape), x));
        if (relu) {
            Transforms.relu(y, false);
        }
    }

    @Override
    public void backward(INDArray x, INDArray y, INDArray dy, INDArray dx, SiteTape tape) {
        // In-place dropout in a later layer may have set elements of y to 0; their gradient is 0 anyway.
        INDArray gradient = relu ? dy.mul(y.gt(0).castTo(dy.dataType())) : dy;
        dx.assign(shaped("backward", module.backward(gradient, tape), x));
    }

    private INDArray shaped(String pass, INDArray array, INDArray x) {
        if (!Arrays.equals(array.shape(), x.shape())) {
            throw new IllegalStateException("attention " + placed.type() + ": " + pass + " returned the shape "
                    + Arrays.toString(array.shape()) + ", must be that of its input, " + Arrays.toString(x.shape()));
        }
        return array;
    }
}
