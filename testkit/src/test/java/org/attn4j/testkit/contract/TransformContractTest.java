package org.attn4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attn4j.core.Provider;
import org.attn4j.testkit.contract.FaultyTransform.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that each rule reports the transform that violates it, and no correct transform. */
class TransformContractTest {

    private static final Faults FAULTS = Faults.of(
            Provider.transform("faulty", "adds a random level", FaultyTransform.class),
            (providers, sets) -> TransformContract.checks(providers, "faulty", sets));

    @ParameterizedTest
    @ValueSource(strings = {"none", "values"})
    void correctTransformFulfilsTheContract(String good) {
        assertEquals(List.of(), FAULTS.violations(good));
    }

    @Test
    void eachFaultIsTested() {
        assertEquals(Fault.values().length - 2, Faults.tableLength(getClass()));
    }

    @Test
    void eachSizeThatShowsAFaultIsReported() {
        assertEquals(
                List.of(
                        "faulty {\"fault\": \"wrong-size\"}, 32 x 32",
                        "faulty {\"fault\": \"wrong-size\"}, 40 x 24",
                        "faulty {\"fault\": \"wrong-size\"}, 130 x 130",
                        "faulty {\"fault\": \"wrong-size\"}, 1 x 1"),
                FAULTS.violations("wrong-size").stream()
                        .map(Violation::where)
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "creates-nothing | parameters create a transform: create\\(\\) returns null; it must return a transform",
                "rejects-all-sizes | supports an image size: outputSize rejects every size that was tried: .*",
                "wrong-size | the output size is correct: outputSize of 32 x 32 is 33 x 32, but the result has 32 x 32",
                "wrong-fixed-size | the output size is correct: outputSize of an unknown size is 32 x 32, but the result of"
                        + " 40 x 24 has 40 x 24",
                "size-halved-to-zero | supports an image size: throws IllegalArgumentException: an"
                        + " image has at least 1 x 1 pixels, was 0 x 0",
                "small-image-fails | the output size is correct: throws IllegalStateException: no" + " neighbour",
                "small-values-fail | results depend only on the draw: throws IllegalStateException: no" + " neighbour",
                "other-random-numbers | results depend only on the draw: a new instance gives another result for the same image"
                        + " and draw; draw all random numbers from the Draw",
                "reuses-its-result | results depend only on the draw: the result of apply changes when apply is called again;"
                        + " return a new array each time",
                "mutable-state | results depend only on the draw: concurrent threads get another result for the same image"
                        + " and draw; keep no mutable state",
                "keeps-its-first-draw | results do not depend on the order: images of several sizes get other results in another"
                        + " order; keep nothing of earlier images and draws",
                "ignores-the-draw | other draws give other results: 256 draws give the same result, although numbers are drawn;"
                        + " use them, and if these parameters turn the transform off, verify with others",
                "values-keep-their-first-draw | results do not depend on the order: images of several sizes get other values in"
                        + " another order; keep nothing of earlier images and draws",
                "values-ignore-the-draw | other draws give other results: 256 draws give the same result, although numbers are"
                        + " drawn; use them, and if these parameters turn the transform off, verify with others",
                "modifies-the-image | input images are not modified: apply modifies the image that it is given; copy the"
                        + " pixels",
                "other-values | written values match the result: write gives level .*, but apply gives .*",
                "values-not-a-number | written values match the result: write gives level NaN, but apply gives .*",
                "values-with-other-random-numbers | results depend only on the draw: a new instance gives other values for the"
                        + " same input and draw; draw all random numbers from the Draw",
                "values-infinite | values are finite: a value becomes Infinity; values must stay finite",
                "values-of-others | other images are not modified: apply modifies values of other images.*",
            })
    void eachFaultViolatesItsRuleWithAMessage(String fault, String message) {
        FAULTS.assertViolation(fault, message);
    }
}
