package org.attn4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.attn4j.core.attention.ConstantAttention;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.NoneAttention;
import org.attn4j.testkit.contract.Faulty.Fault;
import org.attn4j.testkit.rule.ContractCase;
import org.attn4j.testkit.rule.ContractCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule is shown to catch the module that breaks it, and to let a good one pass. */
class AttentionContractTest {

    private static ContractCase of(Fault fault) {
        return new ContractCase("gate", new Faulty(fault), new FeatureShape(3, 2, 2, 3), 2, 1);
    }

    @Test
    void aGoodModuleKeepsTheContractInAllShapes() {
        assertEquals(List.of(), AttentionContract.violations(ContractCases.of("gate", new Faulty(Fault.NONE), 2, 1)));
    }

    @Test
    void noneKeepsTheContract() {
        ContractCase none = new ContractCase("none", new NoneAttention(), new FeatureShape(3, 2, 2, 3), 2, 1);
        assertEquals(List.of(), AttentionContract.violations(List.of(none)));
    }

    @Test
    void constantKeepsTheContractInAllShapes() {
        assertEquals(
                List.of(),
                AttentionContract.violations(ContractCases.of("constant", new ConstantAttention(0.5), 2, 7)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WEIGHT_NAMED_TWICE           | weights are true        | weights\\(\\) names one twice: \\[w, w\\]",
                "NEGATIVE_MULTIPLY_ADDS       | multiply-adds are true  | multiplyAdds\\(\\) is negative: -3",
                "PRODUCTS_NOT_COUNTED         | multiply-adds are true  | multiplyAdds\\(\\) is 0, must be 3: weight \"w\" takes"
                        + " part in 3",
                "PRODUCTS_OF_PIXELS           | multiply-adds are true  | multiplyAdds\\(\\) is 12, must be 3: weight \"w\" takes"
                        + " part in 3",
                "PRODUCTS_COUNTED_BY_HALF     | multiply-adds are true  | multiplyAdds\\(\\) is 2, must be 0 or 3: weight \"w\""
                        + " takes part in 0 or 3",
                "WRITES_OUTSIDE_TRAINING      | inference writes nothing | the same batch again outside training, element 0"
                        + " is \\S+, expected \\S+",
                "GRADIENT_OF_X_FORGOTTEN      | gradients are true      | dx, which comes from what backward returns for MEAN, element \\d+"
                        + " is \\S+, finite differences give \\S+",
                "GRADIENT_OF_W_DOUBLED        | gradients are true      | the gradient of weight \"w\", element \\d is"
                        + " \\S+, finite differences give \\S+",
                "MEAN_OVER_THE_BATCH          | images are independent  | the output of an image alone, element 0 is"
                        + " \\S+, expected \\S+",
                "FLOAT32_OFF                  | float32 equals float64  | y, element \\d is \\S+, expected \\S+",
                "GATE_NOT_FINITE              | gates are finite        | gate \"gate\", element \\d is NaN",
                "GATE_TOO_SHORT               | shape is kept           | throws IllegalStateException: attention gate:"
                        + " the gate has the shape \\[2, 1\\], must be \\[N,C\\] = \\[2,3\\]",
                "DRAWS_FROM_A_SHARED_STREAM   | the seed decides        | the second output in training, element 0 is"
                        + " \\S+, expected \\S+",
                "KEEPS_A_SITES_MEAN_IN_ITSELF | sites are independent   | with one instance at all sites the gradient of"
                        + " \\S+, element \\d+ is \\S+, expected \\S+",
                "WRITES_INTO_ITS_WEIGHT       | frozen stays as it is   | after a step, frozen"
                        + " attention/conv1/before-activation/0/w, element 0 is \\S+, expected 0.5",
            })
    void aFaultBreaksItsRuleWithAMessageForTheAuthor(Fault fault, String rule, String message) {
        List<Violation> violations = AttentionContract.violations(List.of(of(fault)));
        assertTrue(
                violations.stream()
                        .anyMatch(violation -> violation.rule().equals(rule)
                                && violation.message().matches(message)),
                violations.toString());
    }

    @Test
    void aViolationTellsRuleCaseAndMessage() {
        List<Violation> violations = AttentionContract.violations(List.of(of(Fault.NEGATIVE_MULTIPLY_ADDS)));
        assertEquals(
                "multiply-adds are true: multiplyAdds() is negative: -3"
                        + " (gate Faulty[fault=NEGATIVE_MULTIPLY_ADDS], 2 x 3 x 2 x 2)",
                violations.get(0).toString());
    }
}
