package org.attn4j.core.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.attn4j.core.array.ChannelConvolution;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Results calculated by hand: s = (1, 2, 3, 4), w = (0.1, 0.2, 0.3); the neighbours of 1 are 4 and 2. */
class CircularConvolutionTest {

    private static final double TOLERANCE = 1e-6;
    private static final INDArray ROWS = Nd4j.createFromArray(new float[][] {{1, 2, 3, 4}});
    private static final INDArray WEIGHT = Nd4j.createFromArray(0.1f, 0.2f, 0.3f);

    private final ChannelConvolution circular = new CircularConvolution(ChannelConvolution.of(ROWS, WEIGHT));

    @Test
    void lastChannelIsANeighbourOfTheFirst() {
        assertArrayEquals(
                new double[] {0.4 + 0.2 + 0.6, 0.1 + 0.4 + 0.9, 0.2 + 0.6 + 1.2, 0.3 + 0.8 + 0.3},
                circular.forward(ROWS, WEIGHT).toDoubleVector(),
                TOLERANCE);
    }

    @Test
    void gradientReachesTheOppositeEnd() {
        INDArray first = Nd4j.createFromArray(new float[][] {{1, 0, 0, 0}});
        assertArrayEquals(
                new double[] {0.2, 0.3, 0, 0.1},
                circular.inputGradient(first, WEIGHT).toDoubleVector(),
                TOLERANCE);
        assertArrayEquals(
                new double[] {4, 1, 2}, circular.weightGradient(first, ROWS, 3).toDoubleVector(), TOLERANCE);
    }
}
