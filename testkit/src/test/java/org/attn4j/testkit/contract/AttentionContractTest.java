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

/** Tests that each rule reports the module that violates it, and no correct module. */
class AttentionContractTest {

    private static ContractCase faultyCase(Fault fault) {
        return new ContractCase("gate", new Faulty(fault), new FeatureShape(3, 2, 2, 3), 2, 1);
    }

    @Test
    void correctModuleFulfilsTheContractForAllShapes() {
        assertEquals(List.of(), AttentionContract.violations(ContractCases.of("gate", new Faulty(Fault.NONE), 2, 1)));
    }

    @Test
    void noneFulfilsTheContract() {
        ContractCase none = new ContractCase("none", new NoneAttention(), new FeatureShape(3, 2, 2, 3), 2, 1);
        assertEquals(List.of(), AttentionContract.violations(List.of(none)));
    }

    @Test
    void constantFulfilsTheContractForAllShapes() {
        assertEquals(
                List.of(),
                AttentionContract.violations(ContractCases.of("constant", new ConstantAttention(0.5), 2, 7)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WEIGHT_NAMED_TWICE | weights match the network | weights\\(\\) contains a name twice: \\[w, w\\]",
                "NEGATIVE_MULTIPLY_ADDS | multiply-adds are correct | multiplyAdds\\(\\) is -3, but must be at least 0, or NOT_COUNTED",
                "PRODUCTS_NOT_COUNTED | multiply-adds are correct | multiplyAdds\\(\\) is 0, but must be 3: weight \"w\""
                        + " contributes 3",
                "PRODUCTS_OF_PIXELS | multiply-adds are correct | multiplyAdds\\(\\) is 12, but must be 3: weight \"w\""
                        + " contributes 3",
                "PRODUCTS_COUNTED_BY_HALF | multiply-adds are correct | multiplyAdds\\(\\) is 2, but must be 0 or 3: weight \"w\""
                        + " contributes 0 or 3",
                "WRITES_IN_INFERENCE | inference changes nothing | the output of a second inference of the same batch,"
                        + " element 0 is \\S+, expected \\S+",
                "GRADIENT_OF_X_FORGOTTEN | gradients are correct | dx, computed from what backward returns for MEAN, element \\d+"
                        + " is \\S+, finite differences give \\S+",
                "GRADIENT_OF_W_DOUBLED | gradients are correct | the gradient of weight \"w\", element \\d is"
                        + " \\S+, finite differences give \\S+",
                "MEAN_OVER_THE_BATCH | images are independent | the output of an image in a batch of one, element 0 is"
                        + " \\S+, expected \\S+",
                "FLOAT32_OFF | float32 equals float64 | y, element \\d is \\S+, expected \\S+",
                "GATE_NOT_FINITE | gates are finite | gate \"gate\", element \\d is NaN, but must be finite",
                "GATE_TOO_SHORT | shape is preserved | throws IllegalStateException: attention gate:"
                        + " the gate has the shape \\[2, 1\\], must be \\[N,C\\] = \\[2,3\\]",
                "DRAWS_FROM_A_SHARED_STREAM | results depend only on the seed | y of a second module with the same seed, element 0 is"
                        + " \\S+, expected \\S+",
                "KEEPS_A_SITES_MEAN_IN_ITSELF | sites are independent | with one instance at all sites the gradient of"
                        + " \\S+, element \\d+ is \\S+, expected \\S+",
                "WRITES_INTO_ITS_WEIGHT | frozen modules do not change | after a training step, frozen weight"
                        + " attention/conv1/before-activation/0/w, element 0 is \\S+, expected 0.5",
            })
    void eachFaultViolatesItsRuleWithAMessage(Fault fault, String rule, String message) {
        List<Violation> violations = AttentionContract.violations(List.of(faultyCase(fault)));
        assertTrue(
                violations.stream()
                        .anyMatch(violation -> violation.rule().equals(rule)
                                && violation.message().matches(message)),
                violations.toString());
    }

    @Test
    void violationHasRuleMessageAndCase() {
        List<Violation> violations = AttentionContract.violations(List.of(faultyCase(Fault.NEGATIVE_MULTIPLY_ADDS)));
        assertEquals(
                "multiply-adds are correct: multiplyAdds() is -3, but must be at least 0, or NOT_COUNTED"
                        + " (gate Faulty[fault=NEGATIVE_MULTIPLY_ADDS], 2 x 3 x 2 x 2)",
                violations.get(0).toString());
    }
}
