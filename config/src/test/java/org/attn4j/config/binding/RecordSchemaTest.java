package org.attn4j.config.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordSchemaTest {

    @Test
    void componentsAreListedAsUsersWriteThem() {
        assertEquals(
                List.of(
                        new RecordSchema.Component(
                                "kernel",
                                "integer or \"adaptive\" or \"as-wide\"",
                                Optional.of("adaptive"),
                                false,
                                Optional.empty(),
                                "width of the kernel, or chosen from the channels"),
                        new RecordSchema.Component(
                                "gamma",
                                "number",
                                Optional.of("2"),
                                false,
                                Optional.of("above 0"),
                                "divides the logarithm")),
                RecordSchema.of(Fakes.Eca.class).components());
    }

    @Test
    void everyTypeHasAName() {
        assertEquals(
                List.of(
                        "true or false",
                        "integer",
                        "integer",
                        "number",
                        "string",
                        "path",
                        "\"adaptive\" or \"as-wide\"",
                        "integer or \"adaptive\" or \"as-wide\"",
                        "list of number",
                        "object of integer",
                        "object",
                        "integer",
                        "integer",
                        "number",
                        "string"),
                RecordSchema.of(Fakes.All.class).components().stream()
                        .map(RecordSchema.Component::type)
                        .toList());
    }

    @Test
    void componentWithoutDefaultIsRequiredUnlessOptional() {
        assertEquals(
                List.of(true, true),
                RecordSchema.of(Fakes.Strict.class).components().stream()
                        .map(RecordSchema.Component::required)
                        .toList());
        assertEquals(
                false, RecordSchema.of(Fakes.All.class).components().get(11).required());
    }

    @Test
    void typedObjectsAreListedByTheirType() {
        assertEquals(
                List.of("{\"type\": ...}", "{\"type\": ...} or a list of them"),
                RecordSchema.of(Fakes.Model.class).components().stream()
                        .map(RecordSchema.Component::type)
                        .toList());
        assertEquals(
                List.of("backbone", "attention"),
                RecordSchema.of(Fakes.Model.class).names());
    }
}
