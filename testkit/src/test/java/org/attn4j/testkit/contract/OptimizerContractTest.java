package org.attn4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attn4j.core.Provider;
import org.attn4j.testkit.contract.FaultyOptimizer.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that each rule reports the optimiser that violates it, and no correct optimiser. */
class OptimizerContractTest {

    private static final Faults FAULTS = Faults.of(
            Provider.optimizer("faulty", "gradient descent with momentum", FaultyOptimizer.class),
            (providers, sets) -> OptimizerContract.checks(providers, "faulty", sets));

    @Test
    void correctOptimizerFulfilsTheContract() {
        assertEquals(List.of(), FAULTS.violations("none"));
    }

    @Test
    void eachFaultIsTested() {
        Faults.assertAllTested(getClass(), Fault.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "creates-nothing | learning rate and slots are valid: create\\(\\) returns null; it must return an optimiser",
                "no-rate | learning rate and slots are valid: learningRate\\(\\) is 0.0, but must be a number above 0",
                "blank-slot | learning rate and slots are valid: slots\\(\\) is \\[\\], but must be a list of names; it may be"
                        + " empty",
                "slot-twice | learning rate and slots are valid: slots\\(\\) contains a name twice: \\[momentum, momentum\\]",
                "slot-of-the-program | learning rate and slots are valid: slots\\(\\) contains \"trained\", a name of the"
                        + " program; choose another one",
                "new-slot-names | learning rate and slots are valid: slots\\(\\) is \\[momentum\\d+\\], but \\[momentum\\d+\\] for a"
                        + " new instance; checkpoints store the names, so they must not change",
                "undeclared-slot | a resumed run equals an uninterrupted one: throws IllegalArgumentException: unknown slot"
                        + " \"momentum\"; slots\\(\\) has \\[\\]",
                "unused-slot | slots are used: slot \"square\" is still 0 after 20 steps; remove it from slots\\(\\), since"
                        + " checkpoints store it",
                "keeps-its-own-state | a resumed run equals an uninterrupted one: weights after a resume at step 10, element 0"
                        + " is \\S+, expected \\S+; keep all state in slots\\(\\)",
                "counts-its-steps | tensors are independent: weights with steps of another tensor in between, element 0 is"
                        + " \\S+, expected \\S+; one instance serves all tensors: keep all state in slots\\(\\)",
                "other-each-time | equal steps give equal weights: weights in a second run, element 0 is \\S+, expected \\S+; a"
                        + " step must depend on its arguments only",
                "decays-at-rate-zero | a learning rate of 0 changes no weights: after steps with the learning rate 0, weights,"
                        + " element 0 is \\S+, expected \\S+; multiply the whole update by the rate",
                "decays-exempt | exempt weights do not decay: after steps with the gradient 0 and decayed\\(\\) false, weights,"
                        + " element 0 is \\S+, expected \\S+; apply weight decay only if decayed\\(\\) is true",
                "writes-into-others | other tensors are not modified: a step modifies weights or slots of other tensors;"
                        + " weights\\(\\) and slot\\(\\) are views of larger vectors: use their own length",
                "climbs | a quadratic function decreases: a quadratic function went from \\S+ to \\S+ in 100 steps with the"
                        + " learning rate 0.1, but must decrease; if this rate is too high or too low, verify with another one",
                "rate-too-high | a quadratic function decreases: a quadratic function went from \\S+ to \\S+ in 100 steps with"
                        + " the learning rate 100.0, but must decrease; if this rate is too high or too low, verify with another"
                        + " one",
            })
    void eachFaultViolatesItsRuleWithAMessage(String fault, String message) {
        FAULTS.assertViolation(fault, message);
    }
}
