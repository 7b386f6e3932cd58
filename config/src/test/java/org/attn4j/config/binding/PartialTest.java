package org.attn4j.config.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Pointer;
import org.attn4j.config.document.Problems;
import org.attn4j.config.error.Problem;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Range;
import org.junit.jupiter.api.Test;

class PartialTest {

    record Sized(
            TypedObject<BackboneParameters> network,
            @Range(min = 2) int classes) {}

    record Inner(@Default("1") Integer depth, Sized backbone) {}

    record Outer(String name, Partial<Inner> model, Optional<String> note) {}

    private final Problems problems = new Problems();

    private static ConfigDocument document(Map<String, Object> tree) {
        return ConfigDocument.of(Path.of("test.json"), tree);
    }

    private static Map<String, Object> model(int classes) {
        return Map.of("backbone", Map.of("type", "alexnet", "dropout", 0.25, "classes", classes));
    }

    private Partial<Outer> bind(ConfigDocument document) {
        return new Binder(Fakes.registries()).partial(Outer.class, ConfigValue.root(document, problems), "elsewhere");
    }

    private List<String> pointers() {
        return problems.all().stream().map(Problem::pointer).toList();
    }

    @Test
    void aValidRecordIsComplete() {
        Partial<Outer> outer = bind(document(Map.of("name", "x", "model", model(3), "elsewhere", 1)));
        assertTrue(outer.complete());
        assertEquals(3, outer.record().model().record().backbone().classes());
        assertEquals(Optional.empty(), outer.getOptional(Outer::note));
        assertEquals(
                "{name=x, model={depth=1, backbone={type=alexnet, dropout=0.25, classes=3}}}",
                outer.tree().toString());
        assertEquals(List.of(), pointers());
    }

    @Test
    void anInvalidComponentHidesNoOtherAtAnyDepth() {
        Partial<Outer> outer = bind(document(Map.of("name", 1, "model", model(1), "other", true)));
        assertEquals(List.of("/other", "/name", "/model/backbone/classes"), pointers());
        assertFalse(outer.complete());
        assertEquals(Optional.empty(), outer.get(Outer::name));
        Partial<Inner> inner = outer.get(Outer::model).orElseThrow();
        assertEquals(Optional.of(1), inner.get(Inner::depth));
        assertEquals(Optional.empty(), inner.get(Inner::backbone));
        assertThrows(IllegalStateException.class, outer::record);
        assertThrows(IllegalStateException.class, inner::record);
    }

    @Test
    void aValueThatIsNotAnObjectHasNoComponents() {
        Partial<Outer> outer = bind(document(Map.of("name", "x", "model", 7)));
        assertEquals(
                List.of("must be an object, {...}, was 7"),
                problems.all().stream().map(Problem::message).toList());
        assertFalse(outer.complete());
        assertEquals(Optional.of("x"), outer.get(Outer::name));
    }

    @Test
    void aRecordWhoseComponentsCannotBeMissingIsRejected() {
        Binder binder = new Binder(Fakes.registries());
        ConfigValue value = ConfigValue.root(document(Map.of()), problems);
        assertEquals(
                "component network of " + Sized.class.getName()
                        + " cannot be missing, so the record can only be bound as a whole",
                assertThrows(IllegalArgumentException.class, () -> binder.partial(Sized.class, value))
                        .getMessage());
        assertEquals(
                "component depth of " + Fakes.Inner.class.getName()
                        + " cannot be missing, so the record can only be bound as a whole",
                assertThrows(IllegalArgumentException.class, () -> binder.partial(Fakes.Inner.class, value))
                        .getMessage());
    }

    @Test
    void aCachingBinderBindsTheSameNodeOnce() {
        ConfigDocument document = document(Map.of("name", "x", "model", model(3)));
        ConfigDocument changed = document.with(
                Pointer.of("/name"),
                document(Map.of("name", "y")).root().value("name").orElseThrow());
        Binder binder = new Binder(Fakes.registries()).caching();
        Partial<Outer> one = binder.partial(Outer.class, ConfigValue.root(document, problems));
        Partial<Outer> other = binder.partial(Outer.class, ConfigValue.root(changed, problems));
        assertEquals("y", other.record().name());
        assertSame(one.record().model(), other.record().model());
    }

    @Test
    void aCachingBinderReportsAProblemEachTime() {
        ConfigDocument document = document(Map.of("name", "x", "model", model(1)));
        Binder binder = new Binder(Fakes.registries()).caching();
        for (int time = 0; time < 2; time++) {
            Problems own = new Problems();
            binder.partial(Outer.class, ConfigValue.root(document, own));
            assertEquals(1, own.all().size(), "time " + time);
        }
    }
}
