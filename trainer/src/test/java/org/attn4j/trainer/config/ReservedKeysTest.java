package org.attn4j.trainer.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attn4j.config.binding.TypedObject;
import org.attn4j.core.Kind;
import org.junit.jupiter.api.Test;

/** Compares the keys that sections add to a component's object with those that its kind reserves. */
class ReservedKeysTest {

    private static void assertReserved(Kind<?> kind, Class<? extends Record> section) {
        List<String> keys = new ArrayList<>(List.of("type"));
        Arrays.stream(section.getRecordComponents())
                .filter(component -> component.getType() != TypedObject.class)
                .map(RecordComponent::getName)
                .forEach(keys::add);
        assertEquals(keys, kind.reservedKeys(), "Kind.reservedKeys of " + kind);
    }

    @Test
    void sectionsHaveTheKeysThatTheirKindReserves() {
        assertReserved(Kind.BACKBONE, BackboneSection.class);
        assertReserved(Kind.DATASET, DatasetSection.class);
    }

    @Test
    void kindsWithoutSectionReserveTypeOnly() {
        for (Kind<?> kind : List.of(Kind.TRANSFORM, Kind.OPTIMIZER, Kind.SCHEDULE, Kind.LOSS)) {
            assertEquals(List.of("type"), kind.reservedKeys(), kind.name());
        }
    }
}
