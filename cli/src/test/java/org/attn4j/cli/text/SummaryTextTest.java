package org.attn4j.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.attn4j.cli.network.ModuleSummary;
import org.attn4j.core.attention.AttentionModule;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

    @Test
    void unknownNumberOfMultiplyAddsIsNotZero() {
        ModuleSummary module = new ModuleSummary("gate", 1234, AttentionModule.NOT_COUNTED, Map.of(), Map.of("k", 3));
        assertEquals("""
                ATTENTION  PARAMETERS  MULTIPLY-ADDS
                gate            1,234  not counted    k = 3
                """, SummaryText.of(module));
    }
}
