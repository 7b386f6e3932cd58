package org.attn4j.study.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.attn4j.config.json.Json;
import org.junit.jupiter.api.Test;

class TreeDifferenceTest {

    @Test
    void equalTreesDoNotDifferWhateverTheirNumberTypes() {
        assertEquals(
                List.of(),
                TreeDifference.between(
                        Map.of("training", Map.of("epochs", 5, "rate", 1.0)),
                        tree("{\"training\": {\"rate\": 1, \"epochs\": 5}}")));
    }

    @Test
    void aChangedValueIsNamedByPointerWithBothValues() {
        assertEquals(
                List.of("/training/epochs was 5, is now 10", "/study/seeds was [42, 43], is now [42, 43, 44]"),
                reported(
                        "{\"training\": {\"epochs\": 5}, \"study\": {\"seeds\": [42, 43]}}",
                        "{\"training\": {\"epochs\": 10}, \"study\": {\"seeds\": [42, 43, 44]}}"));
    }

    @Test
    void addedAndRemovedValuesAreReported() {
        assertEquals(
                List.of("/a was 1, is no longer given", "/b was not given, is now {\"type\": \"se\"}"),
                reported("{\"a\": 1}", "{\"b\": {\"type\": \"se\"}}"));
    }

    @Test
    void listsOfObjectsAreComparedElementByElement() {
        assertEquals(
                List.of("/train/1/size was 130, is now 64"),
                reported(
                        "{\"train\": [{\"type\": \"x\"}, {\"size\": 130}]}",
                        "{\"train\": [{\"type\": \"x\"}, {\"size\": 64}]}"));
    }

    @Test
    void slashesInKeysAreEscapedAsJsonPointersHaveIt() {
        assertEquals(
                List.of("/variants/se/~1model~1a~0b was 1, is now \"two\""),
                reported(
                        "{\"variants\": {\"se\": {\"/model/a~b\": 1}}}",
                        "{\"variants\": {\"se\": {\"/model/a~b\": \"two\"}}}"));
    }

    @Test
    void longValuesAreCutShort() {
        String text = "x".repeat(100);
        assertEquals(
                List.of("/a was 1, is now \"" + "x".repeat(76) + "..."),
                reported("{\"a\": 1}", "{\"a\": \"" + text + "\"}"));
    }

    private static List<String> reported(String before, String after) {
        return TreeDifference.between(tree(before), tree(after)).stream()
                .map(difference -> difference.pointer() + " " + difference.sentence())
                .toList();
    }

    private static Map<String, Object> tree(String json) {
        return Json.tree(json);
    }

    @Test
    void numbersAreShownAsConfigurationsHaveThem() {
        assertEquals("0.0003", TreeDifference.json(0.0003));
        assertEquals("[0.0003, 1]", TreeDifference.json(List.of(3e-4, 1.0)));
        assertEquals("1.0E-12", TreeDifference.json(1e-12));
    }
}
