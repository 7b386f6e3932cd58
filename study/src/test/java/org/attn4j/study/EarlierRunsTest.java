package org.attn4j.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.attn4j.config.error.ConfigException;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.result.FabricatedRun;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.data.DataFingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins and data that changed since a study's first training session. */
class EarlierRunsTest {

    private static final StudyConfiguration STUDY = Configurations.study(List.of("none", "se"), List.of(1L), 3);

    private static final DataFingerprint SAME = configuration -> "d1";

    @TempDir
    Path temporary;

    private final ScriptedFactory factory = new ScriptedFactory();

    private StudyFolder folder() {
        return new StudyFolder(temporary.resolve("results").resolve("small"));
    }

    private FabricatedRun earlier(String variant, Map<String, Object> facts) {
        return new FabricatedRun(new RunId(variant, 1), 3, 0.8)
                .configured(STUDY.variants().get(variant).tree())
                .provenance(facts);
    }

    private static Map<String, Object> plugin(String name, String jar, String sha256) {
        return Map.of("kind", "attention", "name", name, "jar", jar, "version", "1.0", "sha256", sha256);
    }

    private static Map<String, Object> facts(String data, Object... plugins) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("plugins", List.of(plugins));
        facts.put("dataSha256", data);
        return facts;
    }

    private StudyOutcome run(Map<String, Object> now, DataFingerprint data, boolean startOver) {
        return new StudyRunner(
                        factory,
                        (request, study, processes) -> factory.create(request),
                        Earlier.runs(now, data),
                        Set.of())
                .run(STUDY, folder(), new StudyOptions(false, false, startOver, OptionalInt.empty(), false));
    }

    private String rejection(Map<String, Object> now, DataFingerprint data) {
        String message =
                assertThrows(ConfigException.class, () -> run(now, data, false)).getMessage();
        assertEquals(List.of(), factory.trained());
        return message;
    }

    private Path record(String variant) {
        return folder().run(new RunId(variant, 1)).run();
    }

    private void bothDoneWith(Map<String, Object> facts) {
        earlier("none", facts).done(folder().run(new RunId("none", 1)));
        earlier("se", facts).done(folder().run(new RunId("se", 1)));
    }

    @Test
    void aChangedPluginIsRejectedThoughNothingIsLeftToTrain() {
        bothDoneWith(facts("d1", plugin("se", "se.jar", "aa11")));
        assertEquals(record("se") + """
                : 2 problems
                  was created with other plugins; use --out DIR to keep both, or --new to move the old folder aside and start over
                  /provenance/plugins/attention se/sha256: was "aa11", is now "bb22\"""", rejection(facts("", plugin("se", "se.jar", "bb22")), SAME));
    }

    @Test
    void aPluginThatIsPartOfTheProgramNowIsAnotherOne() {
        bothDoneWith(facts("d1", plugin("se", "se.jar", "aa11")));
        String rejected = rejection(facts(""), SAME);
        assertTrue(
                rejected.endsWith("/provenance/plugins/attention se: was {\"version\": \"1.0\", \"sha256\": \"aa11\"},"
                        + " is no longer given"),
                rejected);
    }

    @Test
    void aPluginThatNoRunNamesMayChangeAndOneThatIsNamedMayBeRenamed() {
        bothDoneWith(facts("d1", plugin("se", "se.jar", "aa11"), plugin("other", "other.jar", "cc33")));
        Map<String, Object> now = facts("", plugin("se", "se-1.0.jar", "aa11"), plugin("third", "other.jar", "dd44"));
        assertTrue(run(now, SAME, false).complete());
    }

    @Test
    void aRunThatFailedInItsFirstEpochMayBeTriedWithAMendedPlugin() {
        earlier("se", facts("d1", plugin("se", "se.jar", "aa11")))
                .stopped(folder().run(new RunId("se", 1)), RunState.STARTED, "", 0);
        assertTrue(run(facts("", plugin("se", "se.jar", "bb22")), configuration -> "d2", false)
                .complete());
        assertEquals(List.of("none-s1", "se-s1"), factory.trained());
    }

    @Test
    void aCheckpointTellsOfTrainingThatTheRecordDoesNot() throws IOException {
        RunFolder folder = folder().run(new RunId("se", 1));
        earlier("se", facts("d1", plugin("se", "se.jar", "aa11"))).stopped(folder, RunState.STARTED, "", 0);
        Files.createFile(folder.last());
        String rejected = rejection(facts("", plugin("se", "se.jar", "bb22")), SAME);
        assertTrue(
                rejected.contains("/provenance/plugins/attention se/sha256: was \"aa11\", is now \"bb22\""), rejected);
    }

    @Test
    void changedDataIsRejectedWithEveryRunThatHasTheOld() {
        earlier("none", facts("d1")).done(folder().run(new RunId("none", 1)));
        earlier("se", facts("d1")).stopped(folder().run(new RunId("se", 1)), RunState.STARTED, "", 2);
        assertEquals(
                folder().path() + """
                : 3 problems
                  was created with other data; restore that data, choose another folder with --out, or use ablate --new to move \
                this one aside and start over
                  %s /provenance/dataSha256: was "d1", is now "d2"
                  %s /provenance/dataSha256: was "d1", is now "d2\"""".formatted(record("none"), record("se")),
                rejection(facts(""), configuration -> "d2"));
    }

    @Test
    void whereNothingIsLeftToTrainTheDataIsNotOpened() {
        bothDoneWith(facts("d1"));
        assertTrue(run(
                        facts(""),
                        configuration -> {
                            throw new AssertionError("opened");
                        },
                        false)
                .complete());
    }

    @Test
    void startingOverIsTheWayOut() {
        bothDoneWith(facts("d1", plugin("se", "se.jar", "aa11")));
        assertTrue(run(facts("", plugin("se", "se.jar", "bb22")), configuration -> "d2", true)
                .complete());
        assertEquals(List.of("none-s1", "se-s1"), factory.trained());
        assertTrue(Files.exists(temporary.resolve("results/small.old-1/runs/se-s1/run.json")));
    }

    @Test
    void aRunAloneIsCheckedAgainstItsFolderAndTheOthersData() {
        EarlierRuns runs = Earlier.runs(facts(""), configuration -> "d2");
        earlier("none", facts("d1")).done(folder().run(new RunId("none", 1)));
        RunRequest se = request("se");
        String data = assertThrows(ConfigException.class, () -> runs.prepare(se, folder(), false))
                .getMessage();
        assertTrue(data.contains("was created with other data"), data);
        runs.checkRun(se);
        earlier("se", facts("d2"))
                .configured(Map.of("training", Map.of("epochs", 9)))
                .stopped(se.folder(), RunState.STARTED, "", 1);
        assertEquals(
                record("se") + """
                : 3 problems
                  was created with another configuration; use --out DIR to keep both, or delete the run's folder to train it again
                  /training/epochs: was 9, is now 3
                  /model: was not given, is now {"attention": {"type": "se"}}""",
                assertThrows(ConfigException.class, () -> runs.prepare(se, folder(), false))
                        .getMessage());
    }

    private RunRequest request(String variant) {
        RunId id = new RunId(variant, 1);
        return new RunRequest(id, STUDY.variants().get(variant), folder().run(id));
    }
}
