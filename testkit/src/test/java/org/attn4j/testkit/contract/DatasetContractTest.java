package org.attn4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attn4j.core.Provider;
import org.attn4j.testkit.contract.FaultyDataset.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that each rule reports the dataset that violates it, and no correct dataset. */
class DatasetContractTest {

    private static final Faults FAULTS = Faults.of(
            Provider.dataset("faulty", "five images", FaultyDataset.class),
            (providers, sets) -> DatasetContract.checks(providers, "faulty", sets));

    @Test
    void correctDatasetFulfilsTheContract() {
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
                "one-class | class names are unique: classes\\(\\) is \\[ape\\], but must have at least 2 names",
                "equal-classes | class names are unique: classes\\(\\) has blank or duplicate names: \\[ape, ape\\]",
                "no-test-images | labels are valid: test\\(\\) has no images",
                "label-too-high | labels are valid: image 2 of train\\(\\) has label 2; labels must be from 0 to 1",
                "changing-pixels | images are reproducible: image 0 of train\\(\\) differs when it is read again by"
                        + " concurrent threads",
                "wrong-classes | facts are correct: facts\\(\\) gives 3 classes, but the data has 2",
                "wrong-size | facts are correct: facts\\(\\) gives the image size 5, but the first image has 4 x 4 pixels",
                "wrong-known-classes | facts are correct: knownClasses\\(\\) gives 3, but the data has 2",
                "short-fingerprint | reopening gives the same data: fingerprint\\(\\) is \"abc\", but must be a SHA-256 digest of"
                        + " 64 lower-case hexadecimal digits",
                "new-fingerprint | reopening gives the same data: after reopening, classes\\(\\) or fingerprint\\(\\) differ;"
                        + " the fingerprint is [0-9a-f]{64} instead of [0-9a-f]{64}",
            })
    void eachFaultViolatesItsRuleWithAMessage(String fault, String message) {
        FAULTS.assertViolation(fault, message);
    }
}
