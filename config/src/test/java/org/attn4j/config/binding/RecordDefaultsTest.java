package org.attn4j.config.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.error.Problem;
import org.attn4j.core.parameter.Default;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordDefaultsTest {

    record Step(
            @Default("{\"type\": \"adam\"}") Object optimizer,
            @Default("0.5") double rate) {}

    record Root(
            @Default("[0.5, 1]") List<Double> scale,
            @Default("{}") Step step) {}

    @TempDir
    Path folder;

    private ConfigDocument document(String text, String set) throws IOException {
        return ConfigDocument.load(
                Files.writeString(folder.resolve("a.json"), text), List.of(set), RecordDefaults.of(Root.class));
    }

    private String changed(String text, String set) throws IOException {
        return document(text, set).root().plain().toString();
    }

    @Test
    void anElementOfADefaultedListIsSetInTheDefault() throws IOException {
        assertEquals("{scale=[0.5, 2]}", changed("{}", "/scale/1=2"));
        assertEquals("{scale=[0.5, 1, 2]}", changed("{}", "/scale/-=2"));
    }

    @Test
    void aMemberOfADefaultedObjectIsSetInTheDefaultAtAnyDepth() throws IOException {
        assertEquals("{step={optimizer={type=adam, momentum=1}}}", changed("{}", "/step/optimizer/momentum=1"));
    }

    @Test
    void valuesInTheFileReplaceDefaults() throws IOException {
        assertEquals("{scale=[3, 2]}", changed("{\"scale\": [3, 4]}", "/scale/1=2"));
        assertEquals(
                "{step={optimizer={type=sgd, momentum=1}}}",
                changed("{\"step\": {\"optimizer\": {\"type\": \"sgd\"}}}", "/step/optimizer/momentum=1"));
    }

    @Test
    void aReplacedObjectKeepsNothingOfTheDefault() throws IOException {
        assertEquals("{step={optimizer={momentum=1}}}", changed("{}", "/step/optimizer={\"momentum\": 1}"));
        assertEquals("{step={rate=1}}", changed("{}", "/step/rate=1"));
    }

    @Test
    void anIndexAfterTheEndOfADefaultedListIsAProblem() throws IOException {
        assertEquals(
                List.of("/scale has 2 elements; the index must be 0 to 1, or - to append, was \"7\""),
                document("{}", "/scale/7=1").problems().stream()
                        .map(Problem::message)
                        .toList());
    }
}
