package org.attn4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.core.Kind;
import org.attn4j.core.Named;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests that the built-in optimisers, schedules and losses fulfil their contracts. The test is in this module because
 * trainer cannot depend on the testkit.
 */
class TrainingComponentsTest {

    private static final ProvidersUnderTest PROVIDERS = ProvidersUnderTest.classPath();

    private static final Map<String, List<String>> OPTIMIZERS = Map.of(
            "adam", List.of("{}", "{\"learningRate\": 0.1, \"weightDecay\": 0.1, \"beta1\": 0}"),
            "adamw", List.of("{}", "{\"weightDecay\": 0}"),
            "sgd", List.of("{}", "{\"momentum\": 0.5, \"nesterov\": true}", "{\"momentum\": 0, \"learningRate\": 1}"));

    private static final Map<String, List<String>> SCHEDULES = Map.of(
            "constant", List.of("{}"),
            "cosine", List.of("{}"),
            "step", List.of("{}", "{\"every\": 2, \"gamma\": 0.5}", "{\"milestones\": [1, 20]}"),
            "warmup-cosine", List.of("{}", "{\"warmupEpochs\": 0}", "{\"warmupEpochs\": 1}"));

    private static final Map<String, List<String>> LOSSES =
            Map.of("cross-entropy", List.of("{}", "{\"labelSmoothing\": 0}", "{\"labelSmoothing\": 0.9}"));

    private static void assertComplete(Kind<?> kind, Map<String, List<String>> checked) {
        assertEquals(
                PROVIDERS.registries().registry(kind).all().stream()
                        .map(Named::name)
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(checked.keySet()),
                kind.name());
    }

    @Test
    void eachComponentIsChecked() {
        assertComplete(Kind.OPTIMIZER, OPTIMIZERS);
        assertComplete(Kind.SCHEDULE, SCHEDULES);
        assertComplete(Kind.LOSS, LOSSES);
    }

    @TestFactory
    Stream<DynamicTest> builtInComponentsFulfilTheirContracts() {
        List<Check> checks = new ArrayList<>();
        new TreeMap<>(OPTIMIZERS)
                .forEach((name, sets) -> checks.addAll(OptimizerContract.checks(PROVIDERS, name, sets)));
        new TreeMap<>(SCHEDULES).forEach((name, sets) -> checks.addAll(ScheduleContract.checks(PROVIDERS, name, sets)));
        new TreeMap<>(LOSSES).forEach((name, sets) -> checks.addAll(LossContract.checks(PROVIDERS, name, sets)));
        return checks.stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.name(),
                        () -> assertTrue(check.violations().isEmpty(), () -> check.violations()
                                .toString())));
    }
}
