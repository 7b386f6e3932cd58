package org.attn4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.core.transform.TransformParameters;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests that the built-in transforms fulfil the contract. */
class TransformsTest {

    private static final ProvidersUnderTest PROVIDERS = ProvidersUnderTest.classPath();

    private static final Map<String, List<String>> PARAMETERS = Map.ofEntries(
            Map.entry("brightness", List.of("{\"factor\": 1.4}")),
            Map.entry("color-jitter", List.of("{\"brightness\": 0.5, \"contrast\": 0.5, \"saturation\": 0.5}")),
            Map.entry("contrast", List.of("{\"factor\": 0.3}")),
            Map.entry("crop-resize", List.of("{\"top\": 3, \"left\": 2, \"height\": 20, \"width\": 15, \"size\": 24}")),
            Map.entry("horizontal-flip", List.of("{}")),
            Map.entry("normalize", List.of("{\"mean\": [0.4, 0.5, 0.6], \"std\": [0.2, 0.3, 0.4]}")),
            Map.entry("random-crop", List.of("{\"size\": 24}", "{\"size\": 32, \"padding\": 4}")),
            Map.entry("random-erasing", List.of("{}", "{\"p\": 1, \"noise\": true}")),
            Map.entry("random-horizontal-flip", List.of("{}")),
            Map.entry("random-resized-crop", List.of("{\"size\": 28}")),
            Map.entry("random-rotation", List.of("{\"degrees\": 30}")),
            Map.entry("resize", List.of("{\"size\": 16}", "{\"size\": 48}")),
            Map.entry("rotate", List.of("{\"degrees\": 45}")),
            Map.entry("saturation", List.of("{\"factor\": 1.7}")));

    @Test
    void eachTransformIsChecked() {
        assertEquals(
                PROVIDERS.registries().forParameters(TransformParameters.class).all().stream()
                        .map(provider -> provider.name())
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(PARAMETERS.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> builtInTransformsFulfilTheContract() {
        return PROVIDERS.registries().forParameters(TransformParameters.class).all().stream()
                .flatMap(provider ->
                        TransformContract.checks(PROVIDERS, provider.name(), PARAMETERS.get(provider.name())).stream())
                .map(check -> DynamicTest.dynamicTest(
                        check.name(),
                        () -> assertTrue(check.violations().isEmpty(), () -> check.violations()
                                .toString())));
    }
}
