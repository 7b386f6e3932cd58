package org.attn4j.attention.gallery.coordinate;

import org.attn4j.core.attention.Differentiated;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** h(z) = z * min(max(z + 3, 0), 6) / 6. Howard et al., MobileNetV3, arXiv:1905.02244, section 5.2. */
final class HardSwish {

    private static final double REACH = 3;

    private HardSwish() {}

    /** h(z), a new array, and its backward pass. */
    static Differentiated apply(INDArray z) {
        return new Differentiated(of(z), gradient -> backward(gradient, z));
    }

    /** h(z), a new array. */
    private static INDArray of(INDArray z) {
        return Transforms.relu6(z.add(REACH), false).muli(z).divi(2 * REACH);
    }

    /** dLoss/dz: h' is 0 below -3, 1 above 3, (2 z + 3) / 6 in between. */
    private static INDArray backward(INDArray gradient, INDArray z) {
        INDArray below = z.lte(-REACH).castTo(z.dataType());
        INDArray above = z.gte(REACH).castTo(z.dataType());
        INDArray between = z.mul(2).addi(REACH).divi(2 * REACH);
        INDArray inside = below.add(above).rsubi(1);
        return between.muli(inside).addi(above).muli(gradient);
    }
}
