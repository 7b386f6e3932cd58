package org.attn4j.testkit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.FullGate;
import org.attn4j.core.attention.PairwiseGate;
import org.attn4j.core.attention.PairwiseGate.Operand;
import org.attn4j.core.attention.PairwiseGate.Operation;
import org.attn4j.engine.network.ElementType;
import org.junit.jupiter.api.Test;

class ExpressionProductsTest {

    private static Optional<ModuleProbe.Products> products(AttentionParameters parameters) {
        FeatureShape shape = new FeatureShape(3, 2, 4, 3);
        try (ModuleProbe probe = new ModuleProbe(parameters, "tested", shape, ElementType.FLOAT64, false, false, 5)) {
            return probe.products();
        }
    }

    @Test
    void matrixOfALinearLayerCountsAndScalingDoesNot() {
        assertEquals(Optional.of(new ModuleProbe.Products(9, 0)), products(new FullGate.ByAutodiff()));
    }

    @Test
    void elementWiseProductsAreCountedSeparately() {
        assertEquals(
                Optional.of(new ModuleProbe.Products(0, 3)),
                products(new PairwiseGate(Operation.MULTIPLY, Operand.CHANNELS, false)));
        assertEquals(
                Optional.of(new ModuleProbe.Products(0, 3)),
                products(new PairwiseGate(Operation.DIVIDE, Operand.ONE, false)));
        assertEquals(
                Optional.of(new ModuleProbe.Products(0, 0)),
                products(new PairwiseGate(Operation.SUBTRACT, Operand.ONE, false)));
    }

    @Test
    void matrixProductsOfActivationsCount() {
        long products = 2 * 3 * 8 * 8;
        assertEquals(
                Optional.of(new ModuleProbe.Products(products, 0)),
                products(new PixelAttention(PixelAttention.Form.MATRICES)));
        assertEquals(
                Optional.of(new ModuleProbe.Products(products, 0)),
                products(new PixelAttention(PixelAttention.Form.OPERATION)));
    }

    @Test
    void elementWiseProductsOfActivationsMayCountIfTheyAreSummed() {
        assertEquals(
                Optional.of(new ModuleProbe.Products(0, 3 * 8)),
                products(new PixelAttention(PixelAttention.Form.SUMMED_PRODUCT)));
        assertEquals(
                Optional.of(new ModuleProbe.Products(0, 0)), products(new PixelAttention(PixelAttention.Form.SCALING)));
    }

    @Test
    void otherFormsOfModulesHaveNoCount() {
        assertEquals(Optional.empty(), products(new FullGate.ByHand()));
    }
}
