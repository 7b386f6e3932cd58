package org.attn4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.attn4j.config.binding.AttentionReader;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.ConstantAttention;
import org.junit.jupiter.api.Test;

class ConstantTest {

    private static final AttentionReader READER =
            new AttentionReader(Registries.find(List.of(PluginSource.classPath(ConstantTest.class.getClassLoader()))));

    private static AttentionParameters read(String json) {
        return READER.read("--attention", json).get(0).parameters();
    }

    @Test
    void providerIsFoundAndItsGateIsOneHalfByDefault() {
        assertEquals(new ConstantAttention(0.5), read("{\"type\": \"constant\"}"));
        assertEquals(new ConstantAttention(1), read("{\"type\": \"constant\", \"gate\": 1}"));
    }

    @Test
    void factorOutsideZeroToOneIsRejected() {
        ConfigException rejected =
                assertThrows(ConfigException.class, () -> read("{\"type\": \"constant\", \"gate\": 1.5}"));
        assertEquals(
                "command line: 1 problem\n  --attention /gate: must be at least 0 and at most 1, was 1.5",
                rejected.getMessage());
    }
}
