package org.attn4j.attention.eca;

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
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.expression.Padding;
import org.attn4j.core.parameter.IntOr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcaParametersTest {

    private static final AttentionReader READER = new AttentionReader(
            Registries.find(List.of(PluginSource.classPath(EcaParametersTest.class.getClassLoader()))));

    private static AttentionParameters read(String json) {
        return READER.read("--attention", json).get(0).parameters();
    }

    @Test
    void providerIsFoundAndItsDefaultsAreThoseOfThePaper() {
        assertEquals(
                new EcaParameters(IntOr.of(Adaptive.ADAPTIVE), 2, 1, Padding.ZERO, Channels.OUTPUT),
                read("{\"type\": \"eca\"}"));
    }

    @Test
    void allParametersAreReadFromJson() {
        assertEquals(
                new EcaParameters(IntOr.of(5), 1.5, -2, Padding.CIRCULAR, Channels.PLANES),
                read("{\"type\": \"eca\", \"kernel\": 5, \"gamma\": 1.5, \"b\": -2, \"padding\": \"circular\","
                        + " \"channels\": \"planes\"}"));
        assertEquals(
                new EcaParameters(IntOr.of(Adaptive.ADAPTIVE), 2, 1, Padding.ZERO, Channels.OUTPUT),
                read("{\"type\": \"eca\", \"kernel\": \"adaptive\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kernel\": 4   | /kernel: must be odd and at least 1, was 4",
                "\"kernel\": 0   | /kernel: must be odd and at least 1, was 0",
                "\"kernel\": -3  | /kernel: must be odd and at least 1, was -3",
                "\"gamma\": 0    | /gamma: must be above 0, was 0",
                "\"b\": \"one\"  | /b: must be a number, was \"one\"",
                "\"padding\": \"circle\" | /padding: must be \"zero\" or \"circular\", was \"circle\"",
                "\"channels\": \"input\" | /channels: must be \"output\" or \"planes\", was \"input\"",
                "\"kernal\": 3   | /kernal: unknown property; did you mean \"kernel\"?",
            })
    void eachRuleHasItsMessage(String property, String problem) {
        ConfigException rejected =
                assertThrows(ConfigException.class, () -> read("{\"type\": \"eca\", " + property + "}"));
        assertEquals("command line: 1 problem\n  --attention " + problem, rejected.getMessage());
    }

    @Test
    void moduleHasOneWeightOfTheKernelsWidth() {
        FeatureShape shape = new FeatureShape(128, 7, 7, 128);
        AttentionModule adaptive = read("{\"type\": \"eca\"}").create();
        assertEquals(
                List.of("weight"),
                adaptive.weights(shape).stream().map(Weight::name).toList());
        assertEquals(5, adaptive.weights(shape).get(0).length());
        assertEquals(5 * 128, adaptive.multiplyAdds(shape));
        assertEquals(Map.of("kernel", 5), adaptive.resolved(shape));
        AttentionModule fixed = read("{\"type\": \"eca\", \"kernel\": 3}").create();
        assertEquals(Map.of("kernel", 3), fixed.resolved(shape));
    }

    @Test
    void circularKernelMustNotReachAChannelTwice() {
        AttentionModule module = new EcaParameters(IntOr.of(5), 2, 1, Padding.CIRCULAR, Channels.OUTPUT).create();
        assertEquals(5, module.weights(new FeatureShape(2, 7, 7, 2)).get(0).length());
        ParameterException rejected =
                assertThrows(ParameterException.class, () -> module.weights(new FeatureShape(1, 7, 7, 1)));
        assertEquals("kernel", rejected.component());
        assertEquals("must be at most 2 * channels + 1 = 3 with circular padding, was 5", rejected.getMessage());
    }

    /** With planes, 2048 channels of a bottleneck with base width 512 have the kernel for 512 channels. */
    @Test
    void ruleCanUseTheBaseWidth() {
        FeatureShape bottleneck = new FeatureShape(2048, 7, 7, 512);
        AttentionModule byPlanes =
                read("{\"type\": \"eca\", \"channels\": \"planes\"}").create();
        assertEquals(Map.of("kernel", 5), byPlanes.resolved(bottleneck));
        assertEquals(5 * 2048, byPlanes.multiplyAdds(bottleneck));
        assertEquals(Map.of("kernel", 7), read("{\"type\": \"eca\"}").create().resolved(bottleneck));
    }
}
