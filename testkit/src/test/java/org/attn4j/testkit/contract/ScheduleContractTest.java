package org.attn4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attn4j.core.Provider;
import org.attn4j.testkit.contract.FaultySchedule.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that each rule reports the schedule that violates it, and no correct schedule. */
class ScheduleContractTest {

    private static final Faults FAULTS = Faults.of(
            Provider.schedule("faulty", "linear decay to 0", FaultySchedule.class),
            (providers, sets) -> ScheduleContract.checks(providers, "faulty", sets));

    @Test
    void correctScheduleFulfilsTheContract() {
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
                "creates-nothing | factors are from 0 to 1: create\\(\\) returns null; it must return a schedule",
                "factor-above-one | factors are from 0 to 1: the factor of iteration 0 is 2.0, but must be from 0 to 1; the"
                        + " base learning rate is the largest",
                "factor-below-zero | factors are from 0 to 1: the factor of iteration 4 is -0\\.07\\d+, but must be from 0 to 1;"
                        + " the base learning rate is the largest",
                "not-a-number-in-one-iteration | factors are from 0 to 1: the factor of iteration 0 is NaN, but must be from 0"
                        + " to 1; the base learning rate is the largest",
                "no-factor | factors are from 0 to 1: the factor is 0 in every iteration, so that nothing is trained",
                "counts-calls | factors depend only on the step: the factor of iteration 1 is 0.0 when it is asked for again,"
                        + " but was 0.5; it must depend on the step only",
                "counts-from-its-creation | factors depend only on the step: the factor of iteration 3 is 1.0 in a resumed run,"
                        + " but was 0.57\\S+; it must depend on the step only",
                "other-each-time | factors depend only on the step: the factor of iteration 3 is \\S+ in a resumed run, but was"
                        + " \\S+; it must depend on the step only",
                "mutable-state | factors depend only on the step: concurrent threads get another factor for the same step;"
                        + " keep no mutable state",
                "depends-on-epochs | independentOfEpochs is correct: independentOfEpochs\\(\\) is true, but the factor of"
                        + " iteration 1 is 0.5 in a run of 2 epochs and 0.8 in one of 5; return false",
            })
    void eachFaultViolatesItsRuleWithAMessage(String fault, String message) {
        FAULTS.assertViolation(fault, message);
    }
}
