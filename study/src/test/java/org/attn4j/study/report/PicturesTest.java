package org.attn4j.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.PredictedImage;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a test can check in pictures: that everything is drawn and nothing is clipped. */
class PicturesTest {

    private static final int WHITE = Color.WHITE.getRGB();

    @TempDir
    Path path;

    @Test
    void everyVariantHasItsColourInTheCurves() {
        BufferedImage image = CurvesPicture.paint(study(4, 3, 50));
        assertEquals(2240, image.getWidth());
        for (int variant = 0; variant < 4; variant++) {
            assertTrue(count(image, Palette.variant(variant)) > 500, "variant " + variant);
        }
        assertFalse(count(image, Palette.variant(4)) > 0);
        assertMarginIsWhite(image);
    }

    @Test
    void oneEpochOfOneSeedIsShownAsPoints() {
        BufferedImage image = CurvesPicture.paint(study(1, 1, 1));
        assertTrue(count(image, Palette.variant(0)) > 300);
        assertMarginIsWhite(image);
    }

    @Test
    void moreVariantsThanColoursStillFit() {
        BufferedImage image = CurvesPicture.paint(study(12, 2, 3));
        assertMarginIsWhite(image);
        assertTrue(image.getHeight() > CurvesPicture.paint(study(1, 1, 1)).getHeight(), "the legend wraps");
    }

    @Test
    void rightAndWrongPredictionsDifferInColour() {
        PredictionStrip strip = PredictionStrip.of(study(3, 2, 2)).orElseThrow();
        assertEquals(18, strip.images().size());
        BufferedImage image = PredictionsPicture.paint("fabricated", strip);
        assertTrue(count(image, Palette.RIGHT) > 500);
        assertTrue(count(image, Palette.WRONG) > 100);
        assertMarginIsWhite(image);
    }

    @Test
    void theStripIsOfTheFirstSeedThatHasAnEvaluatedRun() {
        FabricatedStudy study = new FabricatedStudy(path, List.of("none", "se"), List.of(5L, 6L), 2);
        study.run("none", 5).stopped(study.folder().run(new RunId("none", 5)), RunState.FAILED, "diverged", 1);
        study.done("none", 6);
        PredictionStrip strip =
                PredictionStrip.of(new ResultReader().read(study.folder())).orElseThrow();
        assertEquals(6, strip.seed());
        assertEquals(18, strip.predictions().get("none").size());
        assertEquals(List.of(), strip.predictions().get("se"));
        assertMarginIsWhite(PredictionsPicture.paint("fabricated", strip));
    }

    @Test
    void aStripImageThatIsNotAPngIsNamed() {
        PredictedImage broken = new PredictedImage(7, "cat", "dog", 0.5, "bm8gcG5n");
        PredictionStrip strip = new PredictionStrip(1, List.of(broken), Map.of("none", List.of(broken)));
        assertEquals(
                "image 7 of the strip in evaluation.json is not a PNG file",
                assertThrows(DataException.class, () -> PredictionsPicture.paint("fabricated", strip))
                        .getMessage());
    }

    @Test
    void curvesOfAVariantCountItsDoneRunsOnly() {
        FabricatedStudy study = new FabricatedStudy(path, List.of("none"), List.of(1L, 2L), 3);
        study.done("none", 1);
        study.run("none", 2).stopped(study.folder().run(new RunId("none", 2)), RunState.STARTED, "", 1);
        StudyResults results = new ResultReader().read(study.folder());
        Curve curve = Curve.of(results, "none", row -> row.testAccuracy());
        assertEquals(3, curve.length());
        assertFalse(curve.hasBand());
    }

    private StudyResults study(int variants, int seeds, int epochs) {
        List<String> names = IntStream.range(0, variants)
                .mapToObj(i -> "a-variant-with-a-name-" + i)
                .toList();
        List<Long> numbers = LongStream.rangeClosed(1, seeds).boxed().toList();
        Path folder = path.resolve(variants + "-" + seeds + "-" + epochs);
        return new ResultReader()
                .read(new FabricatedStudy(folder, names, numbers, epochs)
                        .allDone()
                        .folder());
    }

    private static int count(BufferedImage image, Color colour) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == colour.getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    /** Clipped text and lines touch the edge. */
    private static void assertMarginIsWhite(BufferedImage image) {
        for (int x = 0; x < image.getWidth(); x++) {
            assertEquals(WHITE, image.getRGB(x, 0));
            assertEquals(WHITE, image.getRGB(x, image.getHeight() - 1));
        }
        for (int y = 0; y < image.getHeight(); y++) {
            assertEquals(WHITE, image.getRGB(0, y));
            assertEquals(WHITE, image.getRGB(image.getWidth() - 1, y), "row " + y);
        }
    }
}
