package org.attn4j.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.schedule.Schedule;
import org.attn4j.core.schedule.ScheduleParameters;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.StoredRun;
import org.attn4j.runfiles.folder.FolderLock;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.result.FabricatedRun;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.config.RunConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study that is planned again while its folder holds runs: only what is missing is trained. */
class GrowthTest {

    /** Has no dependence on the number of epochs. */
    private record Steady() implements ScheduleParameters {

        @Override
        public Schedule create() {
            return step -> 1;
        }

        @Override
        public boolean independentOfEpochs() {
            return true;
        }
    }

    private static final Map<String, String> NONE_AND_SE = named("none", "none", "se", "se");

    @TempDir
    Path temporary;

    private final ScriptedFactory factory = new ScriptedFactory();
    private final List<String> remarks = new ArrayList<>();

    @Test
    void moreSeedsAndVariantsAreAddedToWhatIsThere() {
        assertEquals(List.of("none-s1", "se-s1"), trained(NONE_AND_SE, 1));
        assertEquals(List.of("none-s2", "se-s2"), trained(NONE_AND_SE, 2));
        assertEquals(List.of("eca-s1", "eca-s2"), trained(named("none", "none", "eca", "eca", "se", "se"), 2));
        assertEquals(List.of(), trained(named("none", "none"), 1));
        assertTrue(Files.exists(run("se", 2).run()), "a variant that is taken away keeps its runs");
        assertEquals(List.of(), trained(NONE_AND_SE, 2));
        assertEquals(List.of(), remarks);
    }

    @Test
    void aRenamedVariantKeepsItsRuns() throws IOException {
        trained(NONE_AND_SE, 1);
        Files.writeString(run("se", 1).metrics(), "a column\n");
        assertEquals(List.of(), trained(named("none", "none", "squeeze", "se"), 1));
        assertEquals(
                List.of("runs/se-s1 is now runs/squeeze-s1, because its configuration is that of squeeze"), remarks);
        assertFalse(Files.exists(run("se", 1).path()));
        assertEquals("a column\n", Files.readString(run("squeeze", 1).metrics()));
        assertEquals(
                "squeeze",
                StoredRun.record(new RunId("squeeze", 1), run("squeeze", 1)).variant());
    }

    @Test
    void nothingIsTrainedInTheMirrorOfAnotherStudy() throws IOException {
        trained(NONE_AND_SE, 1);
        Path mark = folder().path().resolve("cluster/mirror-of");
        Files.createDirectories(mark.getParent());
        Files.writeString(mark, "hdfs://host/study");
        ConfigException rejected = assertThrows(ConfigException.class, () -> trained(NONE_AND_SE, 2));
        assertTrue(rejected.getMessage().contains("is only the mirror of hdfs://host/study"), rejected.getMessage());
        assertFalse(Files.exists(run("se", 2).path()));
    }

    @Test
    void variantsMayExchangeTheirNames() throws IOException {
        trained(NONE_AND_SE, 1);
        Files.writeString(run("se", 1).metrics(), "of se\n");
        assertEquals(List.of(), trained(named("se", "none", "none", "se"), 1));
        assertEquals("of se\n", Files.readString(run("none", 1).metrics()));
        assertEquals(
                List.of(
                        "runs/none-s1 is now runs/se-s1, because its configuration is that of se",
                        "runs/se-s1 is now runs/none-s1, because its configuration is that of none"),
                remarks);
    }

    @Test
    void aRunThatANewVariantReplacesIsKeptApart() {
        trained(NONE_AND_SE, 1);
        assertEquals(List.of(), trained(named("se", "none"), 1));
        assertTrue(Files.exists(folder().path().resolve("earlier/se-s1/run.json")));
    }

    @Test
    void aRenameThatWasInterruptedIsCompleted() throws IOException {
        trained(NONE_AND_SE, 1);
        // Killed after the folder was moved and before its record was written.
        Files.move(run("se", 1).path(), run("squeeze", 1).path());
        assertEquals(List.of(), trained(named("none", "none", "squeeze", "se"), 1));
        assertEquals(
                "squeeze",
                StoredRun.record(new RunId("squeeze", 1), run("squeeze", 1)).variant());
        // Killed while two variants exchanged their names.
        Files.move(run("squeeze", 1).path(), folder().runs().resolve(".squeeze-s1.renamed"));
        assertEquals(List.of(), trained(named("none", "none", "squeeze", "se"), 1));
        assertTrue(
                remarks.contains("runs/squeeze-s1 is complete again, after an interrupted start left it as"
                        + " runs/.squeeze-s1.renamed"),
                remarks.toString());
    }

    @Test
    void aRunThatIsBeingTrainedIsNotMoved() throws IOException {
        trained(NONE_AND_SE, 1);
        try (FolderLock training = FolderLock.acquire(run("se", 1).path())) {
            ConfigException rejected =
                    assertThrows(ConfigException.class, () -> trained(named("none", "none", "squeeze", "se"), 1));
            assertTrue(
                    rejected.getMessage().contains("another attn4j process is using this folder"),
                    rejected.getMessage());
        }
        assertEquals(List.of(), trained(named("none", "none", "squeeze", "se"), 1));
    }

    @Test
    void aRunGoesOnForMoreEpochsFromACopyOfItsState() throws IOException {
        StudyConfiguration five = Configurations.study(named("none", "none"), List.of(1L), 5, new Steady());
        RunConfiguration before = five.variants().get("none");
        new FabricatedRun(new RunId("none", 1), 5, 0.8)
                .configured(before.tree())
                .done(run("none", 1));
        Files.writeString(run("none", 1).last(), "last");
        Files.writeString(run("none", 1).best(), "best");
        run(Configurations.study(named("none", "none"), List.of(1L), 8, new Steady()), false);
        assertEquals(List.of("none-s1"), factory.trained());
        assertEquals(
                List.of("runs/none-s1 goes on after epoch 5; the run of 5 epochs is kept as earlier/none-s1-5-epochs"),
                remarks);
        RunFolder kept = new RunFolder(folder().path().resolve("earlier/none-s1-5-epochs"));
        assertEquals(RunState.DONE, StoredRun.record(new RunId("none", 1), kept).state());
        assertEquals("last", Files.readString(kept.last()));
        assertEquals("best", Files.readString(run("none", 1).best()));
        assertFalse(Files.exists(run("none", 1).previous()));
    }

    @Test
    void aScheduleThatEndsWithTheLastEpochIsNotContinued() {
        StudyConfiguration five = Configurations.study(List.of("none"), List.of(1L), 5);
        new FabricatedRun(new RunId("none", 1), 5, 0.8)
                .configured(five.variants().get("none").tree())
                .done(run("none", 1));
        ConfigException rejected = assertThrows(
                ConfigException.class, () -> run(Configurations.study(List.of("none"), List.of(1L), 8), false));
        assertEquals(run("none", 1).run() + """
                : 3 problems
                  was created with another configuration; use --out DIR to keep both, or --new to move the old folder aside and start over
                  /training/epochs: was 5, is now 8
                  /training/schedule: depends on the number of epochs, so a run of more epochs differs from the first epoch on; \
                train it in another folder with --out. Only schedules such as constant and step can be continued""", rejected.getMessage());
    }

    @Test
    void runsOfAnotherVersionOrOtherKernelsAreAcceptedOnlyAsAMixture() {
        StudyConfiguration study = Configurations.study(NONE_AND_SE, List.of(1L, 2L), 5, new Steady());
        for (String variant : NONE_AND_SE.keySet()) {
            new FabricatedRun(new RunId(variant, 1), 5, 0.8)
                    .configured(study.variants().get(variant).tree())
                    .provenance(Map.of("attn4j", "0.0.9", "kernels", "oneDNN 3.7"))
                    .done(run(variant, 1));
        }
        ConfigException rejected = assertThrows(ConfigException.class, () -> run(study, false));
        assertEquals(folder().path() + """
                : 3 problems
                  holds runs of another version or with other kernels, which alone can change results; use --out DIR for a new \
                study, or --mixed to train the missing runs anyway, which the report then notes
                  /provenance/attn4j: was "0.0.9" (none-s1 and 1 more), is now "0.1.0"
                  /provenance/kernels: was "oneDNN 3.7" (none-s1 and 1 more), is now "reference\"""", rejected.getMessage());
        assertEquals(List.of(), factory.trained());
        run(study, true);
        assertEquals(List.of("none-s2", "se-s2"), factory.trained());
    }

    @Test
    void kernelsAreComparedWithThoseThatTheSameChoiceGives() {
        StudyConfiguration study = Configurations.study(NONE_AND_SE, List.of(1L), 5, new Steady());
        RunConfiguration none = study.variants().get("none");
        Map<String, Object> other = new LinkedHashMap<>(none.tree());
        other.put("kernels", "auto");
        // A run whose configuration asks for other kernels than the missing ones says nothing about them.
        new FabricatedRun(new RunId("old", 1), 5, 0.8)
                .configured(other)
                .provenance(Map.of("attn4j", "0.1.0", "kernels", "oneDNN 3.7"))
                .done(run("old", 1));
        run(study, false);
        assertEquals(List.of("none-s1", "se-s1"), factory.trained());
    }

    @Test
    void fewerEpochsAgainTakeTheShortRunBack() throws IOException {
        aRunGoesOnForMoreEpochsFromACopyOfItsState();
        run(Configurations.study(named("none", "none"), List.of(1L), 5, new Steady()), false);
        assertEquals(List.of(), factory.trained());
        assertEquals(
                List.of("earlier/none-s1-5-epochs is now runs/none-s1, because its configuration is that of none"),
                remarks);
        assertTrue(Files.exists(folder().earlier().resolve("none-s1/run.json")), "the longer run is kept too");
    }

    @Test
    void aRunThatFailedIsNotTrainedAgainBecauseItGetsMoreEpochs() throws IOException {
        StudyConfiguration five = Configurations.study(named("none", "none"), List.of(1L), 5, new Steady());
        new FabricatedRun(new RunId("none", 1), 5, 0.8)
                .configured(five.variants().get("none").tree())
                .stopped(run("none", 1), RunState.FAILED, "diverged", 2);
        run(Configurations.study(named("none", "none"), List.of(1L), 8, new Steady()), false);
        assertEquals(List.of(), factory.trained());
        assertEquals(
                "diverged",
                StoredRun.record(new RunId("none", 1), run("none", 1)).failure());
    }

    private static Map<String, String> named(String... namesAndModules) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < namesAndModules.length; i += 2) {
            named.put(namesAndModules[i], namesAndModules[i + 1]);
        }
        return named;
    }

    private List<String> trained(Map<String, String> attention, int seeds) {
        List<Long> all = new ArrayList<>();
        for (long seed = 1; seed <= seeds; seed++) {
            all.add(seed);
        }
        run(Configurations.study(attention, all, 3, new Steady()), false);
        return factory.trained();
    }

    private void run(StudyConfiguration study, boolean mixed) {
        remarks.clear();
        EarlierRuns earlier = Earlier.runs(Map.of("attn4j", "0.1.0"), configuration -> "data");
        StudyListener listener = new StudyListener() {
            @Override
            public void noted(String remark) {
                remarks.add(remark);
            }
        };
        new StudyRunner(factory, (request, folder, processes) -> factory.create(request), earlier, Set.of(listener))
                .run(study, folder(), new StudyOptions(false, false, false, OptionalInt.empty(), mixed));
    }

    private StudyFolder folder() {
        return new StudyFolder(temporary.resolve("results").resolve("small"));
    }

    private RunFolder run(String variant, long seed) {
        return folder().run(new RunId(variant, seed));
    }
}
