package org.attn4j.dataset.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.attn4j.core.random.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares with images from torchvision 0.14.1a0 on Pillow 9.4.0, with each case's tolerance in grey levels. */
class ReferenceTransformsTest {

    private static List<ReferenceCases> cases() {
        return ReferenceCases.all();
    }

    @Test
    void thereAreEighteenCases() {
        assertEquals(18, cases().size());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseIsWithinItsTolerance(ReferenceCases expected) {
        double[] levels = Images.levels(Images.resource(expected.input()), Draw.of(1, "unused"), expected.operations());
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.rint(levels[i]);
        }
        double[] wanted = Images.planes(Images.resource(expected.output()));
        double difference =
                expected.greatest() ? Images.greatestDifference(levels, wanted) : Images.meanDifference(levels, wanted);
        double allowed = expected.tolerance();
        assertTrue(difference <= allowed, expected + " differs by " + difference + ", allowed " + allowed);
    }
}
