package org.attn4j.attention.se;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.attn4j.config.binding.AttentionReader;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeParametersTest {

    private static final AttentionReader READER = new AttentionReader(
            Registries.find(List.of(PluginSource.classPath(SeParametersTest.class.getClassLoader()))));

    private static AttentionParameters read(String json) {
        return READER.read("--attention", json).get(0).parameters();
    }

    @Test
    void providerIsFoundWithReduction16AndBiasesByDefault() {
        assertEquals(new SeParameters(16, true), read("{\"type\": \"se\"}"));
    }

    @Test
    void allParametersAreReadFromJson() {
        assertEquals(new SeParameters(4, false), read("{\"type\": \"se\", \"reduction\": 4, \"bias\": false}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"reduction\": 0   | /reduction: must be at least 1, was 0",
                "\"bias\": 1        | /bias: must be true or false, was 1",
                "\"reduktion\": 16  | /reduktion: unknown property; did you mean \"reduction\"?",
            })
    void eachRuleHasItsMessage(String property, String problem) {
        ConfigException rejected =
                assertThrows(ConfigException.class, () -> read("{\"type\": \"se\", " + property + "}"));
        assertEquals("command line: 1 problem\n  --attention " + problem, rejected.getMessage());
    }

    /** Hidden widths: 48 / 16 = 3; 8 / 16 is below 1 and becomes 1; 100 / 16 = 6.25 becomes 6. */
    @ParameterizedTest
    @CsvSource({"48, 3", "8, 1", "100, 6"})
    void hiddenWidthIsRoundedDownAndAtLeastOne(int channels, int hidden) {
        FeatureShape shape = new FeatureShape(channels, 7, 7, channels);
        AttentionModule module = new SeParameters(16, true).create();
        assertEquals(Map.of("hidden", hidden), module.resolved(shape));
        assertEquals(2L * channels * hidden, module.multiplyAdds(shape));
        assertEquals(
                2L * channels * hidden + hidden + channels,
                module.weights(shape).stream().mapToLong(Weight::length).sum());
    }

    @Test
    void withoutBiasThereAreOnlyTwoWeights() {
        AttentionModule module = new SeParameters(16, false).create();
        assertEquals(
                List.of("w1", "w2"),
                module.weights(new FeatureShape(48, 7, 7, 48)).stream()
                        .map(Weight::name)
                        .toList());
    }
}
