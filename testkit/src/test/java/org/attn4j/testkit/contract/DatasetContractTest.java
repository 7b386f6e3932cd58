package org.attn4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attn4j.core.Provider;
import org.attn4j.testkit.contract.FaultyDataset.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule is shown to catch the dataset that breaks it, and to let a good one pass. */
class DatasetContractTest {

    private static final Faults FAULTS = Faults.of(
            Provider.dataset("faulty", "five images", FaultyDataset.class),
            (parts, sets) -> DatasetContract.checks(parts, "faulty", sets));

    @Test
    void aGoodDatasetKeepsTheContract() {
        assertEquals(List.of(), FAULTS.violations("none"));
    }

    @Test
    void everyFaultIsTried() {
        Faults.assertAllTried(getClass(), Fault.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one-class          | classes are told apart: classes\\(\\) is \\[ape\\], must name at least 2",
                "equal-classes      | classes are told apart: classes\\(\\) has blank or equal names: \\[ape, ape\\]",
                "nothing-to-test-on | labels are classes: test\\(\\) has no image",
                "label-too-high     | labels are classes: train\\(\\), image 2 has the label 2, must be from 0 to 1",
                "pixels-that-change | images stay the same: train\\(\\), image 0 differs when it is read again by several"
                        + " threads at once",
                "classes-untrue     | facts are true: facts\\(\\) tells 3 classes, the data has 2",
                "size-untrue        | facts are true: facts\\(\\) tells images of 5 pixels, the first has 4 x 4",
                "short-fingerprint  | opened again it is the same: fingerprint\\(\\) is \"abc\", must be a SHA-256 in"
                        + " hexadecimal",
                "new-fingerprint    | opened again it is the same: opened again, its fingerprint is [0-9a-f]{64} instead of"
                        + " [0-9a-f]{64}",
            })
    void aFaultBreaksItsRuleWithAMessageForTheAuthor(String fault, String told) {
        FAULTS.assertTold(fault, told);
    }
}
