package org.attn4j.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.Configurations;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.result.FabricatedRun;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.config.RunConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fabricated epoch takes 10 seconds of training and 2 of testing. */
class StudyPlannerTest {

    private static final StudyConfiguration STUDY = Configurations.study(List.of("none", "se"), List.of(1L, 2L), 5);

    @TempDir
    Path path;

    private final List<RunConfiguration> asked = new ArrayList<>();

    @Test
    void withoutAFolderEverythingIsMissingAndTheTimeUnknown() {
        StudyPlan plan = plan(path.resolve("absent"));
        assertEquals(0, plan.done());
        assertEquals(20, plan.epochsLeft());
        assertEquals(Optional.empty(), plan.secondsLeft());
        assertEquals(
                List.of("none-s1", "se-s1", "none-s2", "se-s2"),
                plan.runs().stream().map(run -> run.id().folderName()).toList());
    }

    @Test
    void theTimeLeftIsMeanSecondsOfAnEpochTimesMissingEpochs() {
        run("none", 1).done(folder("none", 1));
        run("se", 1).stopped(folder("se", 1), RunState.STARTED, "", 2);
        StudyPlan plan = plan(path);
        assertEquals(1, plan.done());
        assertEquals(3 + 5 + 5, plan.epochsLeft());
        assertEquals(Optional.of(13 * 12.0), plan.secondsLeft());
        assertEquals(
                new PlannedRun(new RunId("se", 1), PlannedState.STARTED, 2, 5, Optional.of(36.0)),
                plan.runs().get(1));
    }

    @Test
    void variantsOfOneNetworkShareItsSizes() {
        StudyPlan plan = plan(path);
        // The variants of the fabricated study differ in nothing that decides a network's layers.
        assertEquals(List.of(STUDY.variants().get("none")), asked);
        assertEquals(List.of("none", "se"), List.copyOf(plan.models().keySet()));
        assertEquals(7, plan.models().get("se").parameters());
    }

    @Test
    void aRunOfAnotherConfigurationIsNotCountedAsDone() {
        new FabricatedRun(new RunId("se", 1), 3, 0.8)
                .configured(Configurations.study(List.of("se"), List.of(1L), 3)
                        .variants()
                        .get("se")
                        .tree())
                .done(folder("se", 1));
        StudyPlan plan = plan(path);
        assertEquals(0, plan.done());
        assertEquals(20, plan.epochsLeft());
        assertEquals(PlannedState.CHANGED, plan.runs().get(1).state());
        assertEquals(List.of("/training/epochs was 3, is now 5"), plan.differences());
    }

    @Test
    void runsOfRenamedVariantsCountAndOthersAreListedApart() {
        new FabricatedRun(new RunId("squeeze", 1), 5, 0.8)
                .configured(STUDY.variants().get("se").tree())
                .done(folder("squeeze", 1));
        run("none", 77).done(folder("none", 77));
        StudyPlan plan = plan(path);
        assertEquals(1, plan.done());
        assertEquals(PlannedState.DONE, plan.runs().get(1).state());
        assertEquals(Optional.of(3 * 5 * 12.0), plan.secondsLeft());
        assertEquals(List.of("none-s77"), plan.unplanned());
    }

    private StudyPlan plan(Path folder) {
        return new StudyPlanner().plan(STUDY, new StudyFolder(folder), configuration -> {
            asked.add(configuration);
            return new ModelFacts("alexnet", 7, 0, 0, 0, List.of());
        });
    }

    private static FabricatedRun run(String variant, long seed) {
        return new FabricatedRun(new RunId(variant, seed), 5, 0.8)
                .configured(STUDY.variants().get(variant).tree());
    }

    private org.attn4j.runfiles.RunFolder folder(String variant, long seed) {
        return new StudyFolder(path).run(new RunId(variant, seed));
    }
}
