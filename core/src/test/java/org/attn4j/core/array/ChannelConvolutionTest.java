package org.attn4j.core.array;

import static org.attn4j.core.array.Numbers.assertClose;
import static org.attn4j.core.array.Numbers.floats;
import static org.attn4j.core.array.Numbers.matrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Compares loops in float32 with ND4J operations in float64, and both with a result calculated by hand. */
class ChannelConvolutionTest {

    @ParameterizedTest
    @CsvSource({"1,1,1", "1,1,3", "3,2,5", "2,7,3", "4,5,5", "2,48,3", "3,192,5", "1,4,9"})
    void loopsEqualOperations(int batch, int channels, int width) {
        INDArray x = matrix("x", batch, channels);
        INDArray dz = matrix("dz", batch, channels);
        INDArray weight = Nd4j.createFromArray(Numbers.of("w", width));
        ChannelConvolution operations = new Im2ColConvolution();
        ChannelConvolution loops = new HostConvolution();
        assertSame(operations.forward(x, weight), loops.forward(floats(x), floats(weight)), "z");
        assertSame(operations.weightGradient(dz, x, width), loops.weightGradient(floats(dz), floats(x), width), "dw");
        assertSame(operations.inputGradient(dz, weight), loops.inputGradient(floats(dz), floats(weight)), "dx");
    }

    /** y = (1, 2, 3, 4), w = (.1, .2, .3): z = (.8, 1.4, 2.0, 1.1). */
    @Test
    void fourChannelsEqualTheResultCalculatedByHand() {
        INDArray x = Nd4j.createFromArray(1f, 2f, 3f, 4f).reshape(1, 4);
        INDArray weight = Nd4j.createFromArray(.1f, .2f, .3f);
        double[] expected = {.8, 1.4, 2.0, 1.1};
        assertClose(expected, new HostConvolution().forward(x, weight).data().asDouble(), 1e-6, "loops");
        assertClose(expected, new Im2ColConvolution().forward(x, weight).data().asDouble(), 1e-6, "operations");
    }

    private static void assertSame(INDArray expected, INDArray actual, String what) {
        assertClose(expected, actual, 1e-5, what);
    }
}
