package org.attn4j.trainer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attn4j.engine.network.LayerFacts;
import org.junit.jupiter.api.Test;

class StepCostTest {

    private static LayerFacts layer(String name, long multiplyAdds) {
        return new LayerFacts(name, "layer", List.of(1L), 0, multiplyAdds);
    }

    @Test
    void aStepIsThreeForwardPassesWithoutTheFirstLayersInputGradient() {
        List<LayerFacts> layers =
                List.of(layer("pool", 0), layer("conv1", 10), layer("relu", 0), layer("conv2", 100), layer("fc", 7));
        assertEquals(2 * (3 * 117 - 10), StepCost.training(layers));
    }

    /**
     * conv1 of the recipe's AlexNet has 48 x 32 x 32 outputs of 3 x 11 x 11 products; the rest follows from the
     * published count.
     */
    @Test
    void theRecipesAlexNetNeedsAboutHalfAGigaflopPerImage() {
        long first = 48L * 32 * 32 * 3 * 11 * 11;
        List<LayerFacts> layers = List.of(layer("conv1", first), layer("others", 96_909_312 - first));
        assertEquals(545_771_520.0, StepCost.training(layers));
    }

    @Test
    void aNetworkWithoutProductsCostsNothing() {
        assertEquals(0, StepCost.training(List.of(layer("pool", 0))));
    }

    @Test
    void modulesThatDoNotKnowTheirProductsAreLeftOut() {
        assertEquals(
                StepCost.training(List.of(layer("conv", 5), layer("fc", 7))),
                StepCost.training(List.of(layer("conv", 5), layer("gate", -1), layer("fc", 7))));
    }
}
