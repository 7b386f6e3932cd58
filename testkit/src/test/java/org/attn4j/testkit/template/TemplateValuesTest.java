package org.attn4j.testkit.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.loss.LossBatch;
import org.attn4j.core.optimizer.OptimizerStep;
import org.attn4j.core.random.Draw;
import org.attn4j.core.schedule.ScheduleStep;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The templates compute what their formulas say, in cases that can be checked on paper. */
class TemplateValuesTest {

    /** Two equal logits: p = 1/2, and the loss is (1/2)^2 log 2. */
    @Test
    void focalLossWeightsCrossEntropyByWhatIsMissing() {
        LossBatch batch = LossBatch.of(new double[2], new double[] {1, 0}, 2);
        double[] gradient = new double[2];
        double loss = new org.attn4j.testkit.template.loss.Example(2).sum(batch, gradient);
        assertEquals(Math.log(2) / 4, loss, 1e-15);
        // h = 2 * 1/2 * 1/2 * log(1/2) - 1/4, and the gradient is h (1 - p) for the label and -h p for the other class.
        double half = (-Math.log(2) / 2 - 0.25) / 2;
        assertArrayEquals(new double[] {half, -half}, gradient, 1e-15);
        assertEquals(
                Math.log(2),
                new org.attn4j.testkit.template.loss.Example(2).plain().sum(batch),
                1e-15);
    }

    @Test
    void focalLossOfACertainLabelIsZeroWithoutADivision() {
        double[] gradient = {1, 1};
        LossBatch certain = LossBatch.of(new double[] {1000, 0}, new double[] {1, 0}, 2);
        assertEquals(0, new org.attn4j.testkit.template.loss.Example(0.5).sum(certain, gradient), 0);
        assertArrayEquals(new double[2], gradient, 0);
    }

    @Test
    void polynomialDecayGoesFromOneToItsEnd() {
        var schedule = new org.attn4j.testkit.template.schedule.Example(1, 0.1);
        assertEquals(1, schedule.factor(ScheduleStep.of(0, 5, 2)), 0);
        assertEquals(0.1 + 0.9 * 0.5, schedule.factor(ScheduleStep.of(5, 5, 2)), 1e-15);
        assertEquals(
                Math.sqrt(0.75),
                new org.attn4j.testkit.template.schedule.Example(0.5, 0).factor(ScheduleStep.of(25, 50, 2)),
                1e-15);
    }

    /** With g = -2, 0 and 4 the averages point upwards, nowhere and downwards. */
    @Test
    void lionMovesByTheSignAndKeepsAnAverage() {
        INDArray weights = Nd4j.createFromArray(1.0, 1.0, 1.0);
        INDArray gradients = Nd4j.createFromArray(-2.0, 0.0, 4.0);
        INDArray average = Nd4j.createFromArray(0.0, 0.0, 0.0);
        new org.attn4j.testkit.template.optimizer.Example(1, 0.9, 0.99, 0.5)
                .step(OptimizerStep.of(weights, gradients, Map.of("average", average), true, 0.1, 1));
        assertArrayEquals(new double[] {1.05, 0.95, 0.85}, weights.toDoubleVector(), 1e-15);
        assertArrayEquals(new double[] {-0.02, 0, 0.04}, average.toDoubleVector(), 1e-15);
    }

    /** With both limits 2 the exponent is 2: 51 of 255 is 0.2, which becomes 0.04. */
    @Test
    void gammaKeepsBlackAndWhite() {
        RgbImage image = new RgbImage(1, 1, new byte[] {0, 51, (byte) 255});
        RgbImage dark = new org.attn4j.testkit.template.transform.Example(2, 2).apply(image, Draw.of(1, "test"));
        assertArrayEquals(new byte[] {0, 10, (byte) 255}, dark.pixels());
        ParameterException empty =
                assertThrows(ParameterException.class, () -> new org.attn4j.testkit.template.transform.Example(2, 1));
        assertEquals("high", empty.component());
        assertEquals("must be at least low, which is 2.0, was 1.0", empty.getMessage());
    }

    @Test
    void anEvenKernelIsRejected() {
        ParameterException even =
                assertThrows(ParameterException.class, () -> new org.attn4j.testkit.template.subgraph.Example(2));
        assertEquals("must be odd, was 2", even.getMessage());
    }

    @Test
    void aSmallImageIsRejectedWithWhatTheStagesNeed() {
        var network = new org.attn4j.testkit.template.backbone.ExampleParameters(3, 16, 0);
        assertEquals(3, network.create(2, 8).sites().size());
        ParameterException small = assertThrows(ParameterException.class, () -> network.create(2, 7));
        assertEquals("imageSize", small.component());
        assertEquals("must be at least 8 for 3 stages, was 7", small.getMessage());
    }

    @Test
    void onlyADatasetHasData() {
        for (PluginTemplate template : PluginTemplate.values()) {
            assertEquals(template == PluginTemplate.DATASET, !template.data().isEmpty(), template.toString());
            assertTrue(template.sources().values().stream().allMatch(text -> text.startsWith("package org.example;")));
        }
    }
}
