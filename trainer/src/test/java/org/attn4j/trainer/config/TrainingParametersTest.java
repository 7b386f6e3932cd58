package org.attn4j.trainer.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.attn4j.config.error.ConfigException;
import org.attn4j.trainer.fake.ParameterReader;
import org.attn4j.trainer.loss.CrossEntropyParameters;
import org.attn4j.trainer.optimizer.AdamParameters;
import org.attn4j.trainer.optimizer.AdamWParameters;
import org.attn4j.trainer.optimizer.SgdParameters;
import org.attn4j.trainer.schedule.ConstantParameters;
import org.attn4j.trainer.schedule.CosineParameters;
import org.attn4j.trainer.schedule.StepParameters;
import org.attn4j.trainer.schedule.WarmupCosineParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the parameters of losses, optimisers and schedules. */
class TrainingParametersTest {

    @Test
    void defaultsAreThoseOfTheRecipeAndThePapers() {
        assertEquals(new CrossEntropyParameters(0.1), ParameterReader.loss("{\"type\": \"cross-entropy\"}"));
        assertEquals(
                new AdamParameters(0.001, 0.00001, 0.9, 0.999, 1e-8),
                ParameterReader.optimizer("{\"type\": \"adam\"}"));
        assertEquals(
                new AdamWParameters(0.001, 0.01, 0.9, 0.999, 1e-8), ParameterReader.optimizer("{\"type\": \"adamw\"}"));
        assertEquals(new SgdParameters(0.1, 0.9, false, 0.0001), ParameterReader.optimizer("{\"type\": \"sgd\"}"));
        assertEquals(new CosineParameters(), ParameterReader.schedule("{\"type\": \"cosine\"}"));
        assertEquals(new ConstantParameters(), ParameterReader.schedule("{\"type\": \"constant\"}"));
        assertEquals(
                new StepParameters(OptionalInt.empty(), Optional.empty(), 0.1),
                ParameterReader.schedule("{\"type\": \"step\"}"));
        assertEquals(new WarmupCosineParameters(5), ParameterReader.schedule("{\"type\": \"warmup-cosine\"}"));
    }

    @Test
    void everyParameterIsReadFromJson() {
        assertEquals(
                new CrossEntropyParameters(0),
                ParameterReader.loss("{\"type\": \"cross-entropy\", \"labelSmoothing\": 0}"));
        String adam = ", \"learningRate\": 0.2, \"weightDecay\": 0, \"beta1\": 0.5, \"beta2\": 0.6, \"epsilon\": 0.1}";
        assertEquals(
                new AdamParameters(0.2, 0, 0.5, 0.6, 0.1), ParameterReader.optimizer("{\"type\": \"adam\"" + adam));
        assertEquals(
                new AdamWParameters(0.2, 0, 0.5, 0.6, 0.1), ParameterReader.optimizer("{\"type\": \"adamw\"" + adam));
        assertEquals(
                new SgdParameters(0.2, 0.5, true, 0),
                ParameterReader.optimizer(
                        "{\"type\": \"sgd\", \"learningRate\": 0.2, \"momentum\": 0.5, \"nesterov\": true,"
                                + " \"weightDecay\": 0}"));
        assertEquals(
                new StepParameters(OptionalInt.of(2), Optional.empty(), 0.5),
                ParameterReader.schedule("{\"type\": \"step\", \"every\": 2, \"gamma\": 0.5}"));
        assertEquals(
                new StepParameters(OptionalInt.empty(), Optional.of(List.of(82, 123)), 0.1),
                ParameterReader.schedule("{\"type\": \"step\", \"milestones\": [82, 123]}"));
        assertEquals(
                new WarmupCosineParameters(0),
                ParameterReader.schedule("{\"type\": \"warmup-cosine\", \"warmupEpochs\": 0}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "adam  | learningRate | 0    | must be above 0, was 0",
                "adam  | weightDecay  | -1   | must be at least 0, was -1",
                "adam  | beta1        | 1    | must be at least 0 and below 1, was 1",
                "adam  | beta2        | -0.5 | must be at least 0 and below 1, was -0.5",
                "adam  | epsilon      | 0    | must be above 0, was 0",
                "adamw | learningRate | 0    | must be above 0, was 0",
                "adamw | weightDecay  | -1   | must be at least 0, was -1",
                "adamw | beta1        | 1    | must be at least 0 and below 1, was 1",
                "adamw | beta2        | 1    | must be at least 0 and below 1, was 1",
                "adamw | epsilon      | 0    | must be above 0, was 0",
                "sgd   | learningRate | -0.1 | must be above 0, was -0.1",
                "sgd   | momentum     | 1    | must be at least 0 and below 1, was 1",
                "sgd   | nesterov     | 1    | must be true or false, was 1",
                "sgd   | weightDecay  | -1   | must be at least 0, was -1",
            })
    void eachRuleOfAnOptimiserHasItsMessage(String type, String component, String value, String rule) {
        assertRejected(ParameterReader::optimizer, type, component, value, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "step          | every        | 0  | must be at least 1, was 0",
                "step          | gamma        | 0  | must be above 0, was 0",
                "step          | milestones   | [] | must name at least one epoch",
                "step          | milestones   | [9, 9] | must be in ascending order, was [9, 9]",
                "warmup-cosine | warmupEpochs | -1 | must be at least 0, was -1",
                "cosine        | epochs       | 3  | unknown property; known: type",
            })
    void eachRuleOfAScheduleHasItsMessage(String type, String component, String value, String rule) {
        assertRejected(ParameterReader::schedule, type, component, value, rule);
    }

    @Test
    void rulesBetweenParametersHaveTheirMessages() {
        assertMessage(
                () -> ParameterReader.schedule("{\"type\": \"step\", \"milestones\": [0, 9]}"),
                "/component/milestones/0: must be at least 1, was 0");
        assertMessage(
                () -> ParameterReader.schedule("{\"type\": \"step\", \"every\": 2, \"milestones\": [9]}"),
                "/component/milestones: cannot be combined with every; give one of the two");
        assertMessage(
                () -> ParameterReader.optimizer("{\"type\": \"sgd\", \"momentum\": 0, \"nesterov\": true}"),
                "/component/nesterov: needs a momentum above 0");
    }

    private static void assertMessage(Executable read, String message) {
        ConfigException rejected = assertThrows(ConfigException.class, read);
        assertEquals("test.json: 1 problem\n  " + message, rejected.getMessage());
    }

    @Test
    void theRuleOfTheLossHasItsMessage() {
        assertRejected(
                ParameterReader::loss, "cross-entropy", "labelSmoothing", "1", "must be at least 0 and below 1, was 1");
    }

    private static void assertRejected(
            Function<String, ?> read, String type, String component, String value, String rule) {
        String json = "{\"type\": \"" + type + "\", \"" + component + "\": " + value + "}";
        assertMessage(() -> read.apply(json), "/component/" + component + ": " + rule);
    }
}
