package org.attn4j.cli.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attn4j.core.engine.Kernels;
import org.attn4j.testkit.ReferenceResult;
import org.attn4j.testkit.ReferenceResult.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kept file, built from its JSON through the registries and stepped by the trainer's own step. */
class ReferenceFilesTest {

    /** Modules that the program does not have yet. */
    private static final List<String> NOT_YET = List.of("cbam", "eca-ns", "se-var1", "se-var2", "se-var3", "simam");

    @ParameterizedTest
    @EnumSource(
            value = Kernels.class,
            names = {"ONEDNN", "REFERENCE"})
    void everyFileAndTransformIsWithinItsToleranceAndOnlyAbsentModulesAreUnknown(Kernels kernels) {
        List<ReferenceResult> results = ReferenceFolder.kept().check(kernels);
        Map<Outcome, List<String>> names = results.stream()
                .collect(Collectors.groupingBy(
                        ReferenceResult::outcome, Collectors.mapping(ReferenceResult::name, Collectors.toList())));
        assertEquals(
                List.of(),
                results.stream()
                        .filter(ReferenceResult::failed)
                        .map(ReferenceResult::line)
                        .toList());
        assertEquals(NOT_YET, names.get(Outcome.UNKNOWN_MODULE));
        assertEquals(
                List.of("alexnet-eca alexnet-none alexnet-se eca-k3 eca-k5 se se-no-bias".split(" ")),
                names.get(Outcome.OK).subList(0, 7));
        assertEquals(7 + 18, names.get(Outcome.OK).size(), "the transforms' cases");
    }
}
