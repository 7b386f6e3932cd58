package org.attn4j.cli.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Predicate;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.testkit.ReferenceResult;
import org.attn4j.testkit.ReferenceResult.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kept file, built from its JSON through the registries and stepped by the trainer's own step. */
class ReferenceFilesTest {

    /** Modules and networks. */
    private static final int FILES = 52;

    private static final int TRANSFORMS = 18;

    @ParameterizedTest
    @EnumSource(
            value = Kernels.class,
            names = {"ONEDNN", "REFERENCE"})
    void everyFileAndTransformIsWithinItsToleranceAndNoneIsUnknown(Kernels kernels) {
        List<ReferenceResult> results = ReferenceFolder.kept().check(kernels);
        assertEquals(
                List.of(),
                results.stream()
                        .filter(ReferenceResult::failed)
                        .map(ReferenceResult::line)
                        .toList());
        assertEquals(
                List.of(),
                names(results, result -> result.outcome() == Outcome.UNKNOWN_MODULE),
                "modules that the program does not have");
        assertEquals(
                FILES + TRANSFORMS,
                names(results, result -> result.outcome() == Outcome.OK).size());
    }

    private static List<String> names(List<ReferenceResult> results, Predicate<ReferenceResult> which) {
        return results.stream().filter(which).map(ReferenceResult::name).toList();
    }
}
