package org.attn4j.study.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.runfiles.RunId;
import org.attn4j.study.result.FabricatedRun;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantSpeedTest {

    private static final Map<String, Object> HERE =
            Map.of("attn4j", "0.1.0", "processor", "A", "engine", Map.of("nativeThreads", 2), "kernels", "onednn");

    @TempDir
    Path path;

    private FabricatedStudy study() {
        return new FabricatedStudy(path, List.of("none", "eca"), List.of(1L, 2L), 2);
    }

    private static FabricatedRun run(FabricatedStudy study, String variant, long seed, double train) {
        return study.run(variant, seed).provenance(HERE).speeds(train, 2 * train);
    }

    private static void done(FabricatedStudy study, String variant, long seed, FabricatedRun run) {
        run.done(study.folder().run(new RunId(variant, seed)));
    }

    private static VariantSpeed speed(FabricatedStudy study) {
        StudyResults results = new ResultReader().read(study.folder());
        return VariantSpeed.of(results.done("eca"), results.done("none"));
    }

    private static void baseline(FabricatedStudy study) {
        done(study, "none", 1, run(study, "none", 1, 100));
        done(study, "none", 2, run(study, "none", 2, 200));
    }

    @Test
    void runsAloneOnOneMachineAreCompared() {
        FabricatedStudy study = study();
        baseline(study);
        done(study, "eca", 1, run(study, "eca", 1, 95));
        done(study, "eca", 2, run(study, "eca", 2, 190));
        VariantSpeed speed = speed(study);
        assertEquals(0.95, speed.trainingRatio().orElseThrow().ratio(), 1e-9);
        assertEquals(0.95, speed.inferenceRatio().orElseThrow().ratio(), 1e-9);
        assertEquals(142.5, speed.training().orElseThrow().mean(), 1e-9);
        assertTrue(speed.comparable());
        assertEquals(List.of(), speed.obstacles());
    }

    @Test
    void runsOfAClusterAreNotCompared() {
        FabricatedStudy study = study();
        baseline(study);
        done(study, "eca", 1, run(study, "eca", 1, 95).onCluster("worker-1"));
        VariantSpeed speed = speed(study);
        assertTrue(speed.trainingRatio().isEmpty());
        assertFalse(speed.comparable());
        assertEquals(List.of("seed 1: runs of a cluster may share their machines"), speed.obstacles());
    }

    @Test
    void aSeedWithARunThatWasNotAloneIsLeftOut() {
        FabricatedStudy study = study();
        baseline(study);
        done(study, "eca", 1, run(study, "eca", 1, 50).concurrent(2));
        done(study, "eca", 2, run(study, "eca", 2, 190));
        VariantSpeed speed = speed(study);
        assertEquals(List.of(2L), speed.trainingRatio().orElseThrow().seeds());
        assertFalse(speed.comparable());
        assertEquals(List.of("seed 1: several runs were trained at a time"), speed.obstacles());
        assertEquals("several runs were trained at a time", speed.summary());
    }

    @Test
    void differentMachinesAndProgramsAreNotCompared() {
        FabricatedStudy study = study();
        baseline(study);
        Map<String, Object> there =
                Map.of("attn4j", "0.1.0", "processor", "B", "engine", Map.of("nativeThreads", 4), "kernels", "onednn");
        done(study, "eca", 1, run(study, "eca", 1, 50).provenance(there));
        done(study, "eca", 2, run(study, "eca", 2, 50).provenance(there));
        VariantSpeed speed = speed(study);
        assertEquals(Optional.empty(), speed.trainingRatio());
        assertFalse(speed.comparable());
        assertEquals(
                List.of("seeds 1, 2: processor is \"B\" instead of \"A\", engine nativeThreads is 4 instead of 2"),
                speed.obstacles());
        assertEquals("machine or program differ between the runs", speed.summary());
    }

    /** A variant that asks for other kernels is compared for them; the same choice with other kernels is a difference. */
    @Test
    void otherKernelsAreADifferenceUnlessTheConfigurationAsksForThem() {
        FabricatedStudy study = study();
        baseline(study);
        Map<String, Object> reference = Map.of(
                "attn4j", "0.1.0", "processor", "A", "engine", Map.of("nativeThreads", 2), "kernels", "reference");
        done(study, "eca", 1, run(study, "eca", 1, 50).provenance(reference));
        done(
                study,
                "eca",
                2,
                run(study, "eca", 2, 50).provenance(reference).configured(Map.of("kernels", "reference")));
        VariantSpeed speed = speed(study);
        assertEquals(List.of(2L), speed.trainingRatio().orElseThrow().seeds());
        assertEquals(List.of("seed 1: kernels is \"reference\" instead of \"onednn\""), speed.obstacles());
    }
}
