package org.attn4j.benchmarks.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.attn4j.core.error.UnknownNameException;
import org.junit.jupiter.api.Test;

class ContenderNameTest {

    private static ContenderName name(String text) {
        return ContenderName.of(List.of(text), "alexnet").get(0);
    }

    private static List<String> names(String network) {
        return ContenderName.of(List.of(), network).stream()
                .map(ContenderName::text)
                .toList();
    }

    @Test
    void defaultsAreTheContendersThatEveryProcessorSupports() {
        assertEquals(
                List.of("attn4j-none", "attn4j-eca", "djl-none", "djl-eca", "dl4j-none", "dl4j-none-cached"),
                names("alexnet"));
        assertEquals(List.of("attn4j-none", "djl-none"), names("resnet20"));
    }

    @Test
    void attn4jIsComparedOnTheSameTaskOrAnEasierOne() {
        assertTrue(name("attn4j-eca").comparableWith(name("djl-eca")));
        assertTrue(name("attn4j-eca-bfloat16").comparableWith(name("djl-eca")));
        assertTrue(name("attn4j-eca").comparableWith(name("dl4j-none")));
        assertFalse(name("attn4j-eca").comparableWith(name("djl-none")));
        assertFalse(name("attn4j-none").comparableWith(name("djl-eca")));
        assertFalse(name("attn4j-eca").comparableWith(name("attn4j-none")));
        assertFalse(name("djl-eca").comparableWith(name("dl4j-none")));
    }

    @Test
    void aContenderWithoutTheNetworkIsUnknown() {
        assertEquals(
                "unknown contender \"attn4j-eca\"; known: attn4j-none, attn4j-none-bfloat16, djl-none, djl-none-own",
                assertThrows(UnknownNameException.class, () -> ContenderName.of(List.of("attn4j-eca"), "resnet20"))
                        .getMessage());
    }

    @Test
    void theNearestNameIsSuggestedForAnUnknownOne() {
        assertEquals(
                "unknown contender \"djl-ecaa\"; did you mean \"djl-eca\"? known: attn4j-eca, attn4j-eca-bfloat16, "
                        + "attn4j-none, attn4j-none-bfloat16, djl-eca, djl-eca-own, djl-none, djl-none-own, dl4j-none, "
                        + "dl4j-none-cached",
                assertThrows(UnknownNameException.class, () -> name("djl-ecaa")).getMessage());
    }
}
