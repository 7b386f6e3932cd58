package org.attn4j.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.attn4j.runfiles.LearntWeight;
import org.junit.jupiter.api.Test;

class LearnedWeightsTextTest {

    @Test
    void kernelsStandBelowEachOtherAndLongTensorsGoOnBelow() {
        LearntWeight kernel = new LearntWeight(
                "conv1", "before-activation", 0, "eca", "weight", List.of(3L), List.of(0.25f, -1.5f, 10.125f));
        LearntWeight matrix = new LearntWeight(
                "layer2.0",
                "output",
                1,
                "se",
                "weight1",
                List.of(2L, 5L),
                IntStream.range(0, 10).mapToObj(i -> i / 10f).toList());
        assertEquals("""
                learnt weights, of tensors with at most 64 values
                conv1     before-activation  eca    weight   3         0.2500  -1.5000  10.1250
                layer2.0  output             se #2  weight1  2 x 5     0.0000   0.1000   0.2000   0.3000   0.4000   0.5000   0.6000   0.7000
                                                                       0.8000   0.9000

                """, LearntWeightsText.of(List.of(kernel, matrix)));
    }

    @Test
    void withoutSmallTensorsThereIsNothingToTell() {
        assertEquals("", LearntWeightsText.of(List.of()));
    }
}
