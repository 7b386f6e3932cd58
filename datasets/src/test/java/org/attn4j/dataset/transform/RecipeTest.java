package org.attn4j.dataset.transform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.TransformParameters;
import org.junit.jupiter.api.Test;

/** Compares the recipe's random chain with fixed transforms with the same random numbers. */
class RecipeTest {

    private static final RandomResizedCropParameters CROP =
            new RandomResizedCropParameters(128, List.of(0.6, 1.0), List.of(0.75, 4.0 / 3));
    private static final NormalizeParameters NORMALIZE =
            new NormalizeParameters(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));
    private static final List<TransformParameters> RECIPE = List.of(
            new ResizeParameters(130),
            new ColorJitterParameters(0.2, 0.2, 0.2),
            CROP,
            new RandomHorizontalFlipParameters(0.5),
            new RandomRotationParameters(20),
            NORMALIZE);

    /** A change of this order would change the results of all seeds. */
    @Test
    void randomNumbersAreUsedInTheOrderOfTheChain() {
        for (int i = 0; i < 40; i++) {
            RgbImage image = Images.smooth(32, 32, i);
            double[] random = Images.levels(image, Draw.of(42, "augment", 1, i), RECIPE);
            double[] fixed = Images.levels(image, Draw.of(0, "unused"), fixed(Draw.of(42, "augment", 1, i)));
            assertArrayEquals(fixed, random);
        }
    }

    private static List<TransformParameters> fixed(Draw draw) {
        List<TransformParameters> chain = new ArrayList<>(List.of(new ResizeParameters(130)));
        TransformParameters brightness = new BrightnessParameters(draw.uniform(0.8, 1.2));
        TransformParameters contrast = new ContrastParameters(draw.uniform(0.8, 1.2));
        TransformParameters saturation = new SaturationParameters(draw.uniform(0.8, 1.2));
        for (char step : JitterOrder.draw(draw).name().toCharArray()) {
            chain.add(step == 'B' ? brightness : step == 'C' ? contrast : saturation);
        }
        CropBox box = CropBox.draw(CROP, 130, 130, draw);
        chain.add(new CropResizeParameters(box.top(), box.left(), box.height(), box.width(), 128));
        if (draw.uniform() < 0.5) {
            chain.add(new HorizontalFlipParameters());
        }
        chain.add(new RotateParameters(draw.uniform(-20, 20)));
        chain.add(NORMALIZE);
        return chain;
    }
}
