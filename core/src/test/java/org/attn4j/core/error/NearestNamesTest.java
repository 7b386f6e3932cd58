package org.attn4j.core.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {

    @Test
    void nearestWinsOverNear() {
        assertEquals(List.of("resnet18"), NearestNames.of("resnet81", List.of("alexnet", "resnet18", "resnet34")));
    }

    @Test
    void farNamesAreNotSuggested() {
        assertEquals(List.of(), NearestNames.of("transformer", List.of("eca", "none", "se")));
    }

    @Test
    void caseHyphensAndUnderscoresDoNotCount() {
        assertEquals(List.of("labelSmoothing"), NearestNames.of("label_smoothing", List.of("labelSmoothing", "type")));
    }

    @Test
    void atMostThreeAreSuggested() {
        assertEquals(
                List.of("conv1", "conv2", "conv3"),
                NearestNames.of("conv9", List.of("conv5", "conv4", "conv3", "conv2", "conv1")));
    }

    @Test
    void questionListsAlternatives() {
        assertEquals("did you mean \"sa\" or \"se\"?", NearestNames.question("sx", List.of("se", "eca", "sa")));
        assertEquals("did you mean \"s1\", \"s2\" or \"s3\"?", NearestNames.question("s0", List.of("s1", "s2", "s3")));
        assertEquals("", NearestNames.question("kernel", List.of("reduction")));
    }

    @Test
    void unknownNameSuggestsTheNearestAndListsAll() {
        UnknownNameException unknown = new UnknownNameException("attention", "ecaa", List.of("se", "eca", "none"));

        assertEquals("unknown attention \"ecaa\"; did you mean \"eca\"? known: eca, none, se", unknown.getMessage());
        assertEquals("attention", unknown.kind());
        assertEquals("ecaa", unknown.name());
        assertEquals(List.of("eca"), unknown.suggestions());
        assertEquals(List.of("eca", "none", "se"), unknown.known());
    }

    @Test
    void unknownNameWithoutNearOneListsAll() {
        assertEquals(
                "unknown attention \"transformer\"; known: eca, none, se",
                new UnknownNameException("attention", "transformer", List.of("se", "eca", "none")).getMessage());
    }
}
