package org.attn4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attn4j.core.Provider;
import org.attn4j.testkit.contract.FaultyTransform.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule is shown to catch the transform that breaks it, and to let a good one pass. */
class TransformContractTest {

    private static final Faults FAULTS = Faults.of(
            Provider.transform("faulty", "adds a random level", FaultyTransform.class),
            (parts, sets) -> TransformContract.checks(parts, "faulty", sets));

    @ParameterizedTest
    @ValueSource(strings = {"none", "values"})
    void aGoodTransformKeepsTheContract(String good) {
        assertEquals(List.of(), FAULTS.violations(good));
    }

    @Test
    void everyFaultIsTried() {
        assertEquals(Fault.values().length - 2, Faults.linesOf(getClass()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "creates-nothing     | parameters create a transform: create\\(\\) returns null",
                "fits-nothing        | fits an image: every size that was tried is rejected: .*",
                "size-untrue         | the size is true: outputSize of 32 x 32 is 33 x 32, the result has 32 x 32",
                "fixed-size-untrue   | the size is true: outputSize of any image is 32 x 32, the result of 40 x 24 has"
                        + " 40 x 24",
                "size-halved-to-nothing | fits an image: throws IllegalArgumentException for an image of 1 x 1 pixels: an"
                        + " image has at least 1 x 1 pixels, was 0 x 0",
                "small-image-fails   | the size is true: throws IllegalStateException for an image of 1 x 1 pixels: no"
                        + " neighbour",
                "small-values-fail   | the draw decides: throws IllegalStateException for values of 1 x 1 pixels: no"
                        + " neighbour",
                "own-chance          | the draw decides: a new instance gives another result for the same image and the"
                        + " same draw",
                "result-used-again   | the draw decides: a result changes when apply is called again; each needs an array"
                        + " of its own",
                "one-state-for-all-threads | the draw decides: several threads at once get another result for the same"
                        + " image and the same draw",
                "image-changed       | images stay as they are: apply changes the image that it is handed; copy its"
                        + " pixels",
                "other-values        | values are those of the result: write gives the level .* where apply gives .*",
                "values-not-a-number | values are those of the result: write gives the level NaN where apply gives .*",
                "values-of-own-chance | the draw decides: a new instance gives other values for the same values and the"
                        + " same draw",
                "values-infinite     | values are finite: a value becomes Infinity, must be finite",
                "values-of-others    | other images are left alone: values outside of the image are changed.*",
            })
    void aFaultBreaksItsRuleWithAMessageForTheAuthor(String fault, String message) {
        FAULTS.assertTold(fault, message);
    }
}
