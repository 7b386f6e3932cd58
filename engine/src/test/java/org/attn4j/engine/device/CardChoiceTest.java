package org.attn4j.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CardChoiceTest {

    private final Map<String, String> environment = new HashMap<>();
    private final CardChoice choice =
            new CardChoice(name -> Optional.ofNullable(environment.get(name)), environment::put);

    @Test
    void onlyTheChosenCardIsVisibleToTheProcess() {
        assertEquals(OptionalInt.empty(), choice.choose(1));
        assertEquals(
                Map.of("CUDA_VISIBLE_DEVICES", "1", "CUDA_DEVICE_ORDER", "PCI_BUS_ID", "ATTN4J_CUDA_CARD", "1"),
                environment);
    }

    @Test
    void theNumberIsAnIndexIntoTheUsersVisibleCards() {
        environment.put("CUDA_VISIBLE_DEVICES", "3, GPU-5a1f");
        environment.put("CUDA_DEVICE_ORDER", "FASTEST_FIRST");
        choice.choose(1);
        assertEquals("GPU-5a1f", environment.get("CUDA_VISIBLE_DEVICES"));
        assertEquals("FASTEST_FIRST", environment.get("CUDA_DEVICE_ORDER"));
    }

    @Test
    void aNumberBeyondTheVisibleCardsMakesNoneVisible() {
        environment.put("CUDA_VISIBLE_DEVICES", "0,1");
        choice.choose(2);
        assertEquals("", environment.get("CUDA_VISIBLE_DEVICES"));
    }

    @Test
    void theFirstChoiceIsKept() {
        environment.put("CUDA_VISIBLE_DEVICES", "4,5");
        choice.choose(1);
        assertEquals(OptionalInt.empty(), choice.choose(1));
        assertEquals(OptionalInt.of(1), choice.choose(0));
        assertEquals("5", environment.get("CUDA_VISIBLE_DEVICES"));
    }
}
