package org.attn4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attn4j.core.Provider;
import org.attn4j.testkit.contract.FaultyLoss.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that each rule reports the loss that violates it, and no correct loss. */
class LossContractTest {

    private static final Faults FAULTS = Faults.of(
            Provider.loss("faulty", "cross-entropy", FaultyLoss.class),
            (providers, sets) -> LossContract.checks(providers, "faulty", sets));

    @ParameterizedTest
    @ValueSource(strings = {"none", "class-weights"})
    void correctLossFulfilsTheContract(String good) {
        assertEquals(List.of(), FAULTS.violations(good));
    }

    @Test
    void eachFaultIsTested() {
        assertEquals(Fault.values().length - 2, Faults.tableLength(getClass()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "creates-nothing | supports a number of classes: create\\(\\) returns null; it must return a loss",
                "rejects-all-classes | supports a number of classes: sum rejects each number of classes that was tried, 2 to 10"
                        + " and 100, the last one because: must have as many numbers as there are classes",
                "gradient-for-labels-only | gradients are correct: the gradient, image 1, class 0, is \\S+, finite differences"
                        + " give \\S+",
                "gradient-of-weights-forgotten | gradients are correct: the gradient, image 0, class \\d, is \\S+, finite"
                        + " differences give \\S+",
                "gradient-not-all-written | every element of the gradient is written: the gradient in an array that had NaN"
                        + " before, element 0 is NaN, expected 0.0",
                "mean-over-the-batch | the loss is the sum over images: sum of 3 images is \\S+, but must be \\S+, the sum of"
                        + " their losses; the program divides it by the number of images",
                "mean-in-plain | the loss is the sum over images: plain\\(\\).sum of 3 images is \\S+, but must be \\S+, the sum"
                        + " of their losses; the program divides it by the number of images",
                "no-plain | the loss is the sum over images: plain\\(\\) returns null; it must return a loss",
                "other-loss-without-gradient | the loss is the sum over images: sum is \\S+ without a gradient, but \\S+ with"
                        + " one",
                "overflows | extreme logits give finite losses: the loss is NaN for logits of magnitude 10000, but must be"
                        + " finite; subtract the largest logit before exp",
                "remembers-the-last-batch | results depend only on the batch: a second call gives another loss or gradient for"
                        + " the same batch; keep no state",
                "other-each-time | results depend only on the batch: a new instance gives another loss or gradient for the same"
                        + " batch; a loss must not draw random numbers",
                "mutable-state | results depend only on the batch: concurrent threads get another loss or gradient for the same"
                        + " batch; keep no mutable state",
                "modifies-the-logits | logits and targets are not modified: after sum, logits\\(\\), element 0 is \\S+, expected"
                        + " \\S+; the arrays are read-only",
            })
    void eachFaultViolatesItsRuleWithAMessage(String fault, String message) {
        FAULTS.assertViolation(fault, message);
    }

    @Test
    void eachNumberOfClassesThatShowsAFaultIsReported() {
        assertEquals(
                List.of(
                        "faulty {\"fault\": \"no-plain\"}, 2 classes",
                        "faulty {\"fault\": \"no-plain\"}, 3 classes",
                        "faulty {\"fault\": \"no-plain\"}, 4 classes"),
                FAULTS.violations("no-plain").stream()
                        .filter(violation -> violation.rule().equals("the loss is the sum over images"))
                        .map(Violation::where)
                        .limit(3)
                        .toList());
    }
}
