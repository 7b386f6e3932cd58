package org.attn4j.engine.site;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.Layout;
import org.attn4j.core.attention.FeatureMapModule;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.engine.placement.PlacedModule;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Executes a feature-map module and the ReLU after it. Results of a module that accepts any layout are used as they are; others
 * are copied.
 */
@BackendIndependent
final class FeatureMapExecutor implements SiteExecutor {

    private static final FeatureMap ZERO = FeatureMap.of(0);

    private final FeatureMapModule module;
    private final PlacedModule placed;
    private final boolean relu;
    private final boolean anyLayout;

    FeatureMapExecutor(FeatureMapModule module, PlacedModule placed, boolean relu, DataType type) {
        this.module = module;
        this.placed = placed;
        this.relu = relu;
        this.anyLayout = module.anyLayout() && MapPass.anyLayout(type);
    }

    @Override
    public Layout layoutFor(INDArray x) {
        return anyLayout ? Layout.of(x).orElse(Layout.NCHW) : Layout.NCHW;
    }

    @Override
    public boolean ownResults() {
        return module.anyLayout();
    }

    @Override
    public INDArray forward(INDArray x, Supplier<INDArray> created, SiteTape tape) {
        INDArray y = shaped("forward", module.forward(x, tape), x);
        return result(relu ? MapPass.compute(FeatureMap.of(y).max(ZERO).values()) : y, x, created);
    }

    @Override
    public INDArray backward(INDArray x, INDArray y, INDArray dy, Supplier<INDArray> created, SiteTape tape) {
        return result(shaped("backward", module.backward(relu ? masked(y, dy) : dy, tape), x), x, created);
    }

    /** In-place dropout in a later layer may have set elements of y to 0; their gradient is 0 anyway. */
    private static INDArray masked(INDArray y, INDArray dy) {
        FeatureMap positive = FeatureMap.of(1).minus(ZERO.atLeast(FeatureMap.of(y)));
        return MapPass.compute(FeatureMap.of(dy).times(positive).values());
    }

    private INDArray result(INDArray array, INDArray x, Supplier<INDArray> created) {
        if (module.anyLayout() && array != x && Layout.of(array).equals(Optional.of(layoutFor(x)))) {
            return array;
        }
        INDArray copy = created.get();
        copy.assign(array);
        return copy;
    }

    private INDArray shaped(String pass, INDArray array, INDArray x) {
        if (!Arrays.equals(array.shape(), x.shape())) {
            throw new IllegalStateException("attention " + placed.type() + ": " + pass + " returned the shape "
                    + Arrays.toString(array.shape()) + ", must be that of its input, " + Arrays.toString(x.shape()));
        }
        return array;
    }
}
