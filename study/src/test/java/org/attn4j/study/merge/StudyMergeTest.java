package org.attn4j.study.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attn4j.config.error.ConfigException;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.result.FabricatedRun;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyMergeTest {

    private static final Map<String, Object> PROVENANCE =
            Map.of("attn4j", "0.1.0", "kernels", "onednn", "processor", "A", "dataSha256", "d1");

    @TempDir
    Path folder;

    private FabricatedStudy study(String name, List<String> variants, List<Long> seeds) {
        return new FabricatedStudy("merged", folder.resolve(name), variants, seeds, 2);
    }

    private static FabricatedRun run(FabricatedStudy study, String variant, long seed) {
        return study.run(variant, seed).provenance(PROVENANCE);
    }

    private static void done(FabricatedStudy study, String variant, long seed) {
        done(study, variant, seed, run(study, variant, seed));
    }

    private static void done(FabricatedStudy study, String variant, long seed, FabricatedRun run) {
        run.done(study.folder().run(new RunId(variant, seed)));
    }

    private MergeOutcome merge(boolean mixed, FabricatedStudy... parts) {
        return new StudyMerge(
                        java.util.Arrays.stream(parts)
                                .map(part -> part.folder().path())
                                .toList(),
                        folder.resolve("into"),
                        mixed)
                .carryOut();
    }

    private String rejection(FabricatedStudy... parts) throws IOException {
        ConfigException rejected = assertThrows(ConfigException.class, () -> merge(false, parts));
        assertFalse(Files.exists(folder.resolve("into")), "nothing is left behind");
        return rejected.getMessage().replace(folder + "/", "");
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".lock"))
                    .toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void seedsAndVariantsOfAllPartsAreBroughtTogether() throws IOException {
        FabricatedStudy one = study("one", List.of("none", "eca"), List.of(1L));
        done(one, "none", 1);
        done(one, "eca", 1);
        FabricatedStudy two = study("two", List.of("none", "se"), List.of(2L));
        done(two, "none", 2);
        run(two, "se", 2).stopped(two.folder().run(new RunId("se", 2)), RunState.STARTED, "", 1);
        Map<String, String> before = files(two.folder().path());

        MergeOutcome outcome = merge(false, one, two);

        assertEquals(
                Set.of(new RunId("none", 1), new RunId("eca", 1), new RunId("none", 2), new RunId("se", 2)),
                outcome.copied().keySet());
        assertEquals(3, outcome.done());
        assertEquals(6, outcome.runs());
        StudyFolder into = new StudyFolder(folder.resolve("into"));
        assertEquals(List.of(1L, 2L), StudyFile.read(into).seeds());
        assertEquals(List.of("none", "eca", "se"), StudyFile.read(into).variants());
        assertEquals(4, new ResultReader().read(into).runs().size());
        assertEquals(List.of(), new ResultReader().read(into).notes());
        assertEquals(before, files(two.folder().path()));
        assertFalse(Files.exists(into.path().resolve(StudyMerge.STAGING)));
    }

    @Test
    void mergingTwiceOrAfterAnInterruptionChangesNothingMore() throws IOException {
        FabricatedStudy one = study("one", List.of("none"), List.of(1L));
        done(one, "none", 1);
        FabricatedStudy two = study("two", List.of("none"), List.of(2L));
        done(two, "none", 2);
        merge(false, one, two);
        Path into = folder.resolve("into");
        Map<String, String> once = files(into);
        MergeOutcome again = merge(false, one, two);
        assertEquals(Map.of(), again.copied());
        assertEquals(2, again.kept().size());
        assertEquals(once, files(into));

        Path torn = Files.createDirectories(into.resolve(StudyMerge.STAGING).resolve("none-s2"));
        Files.writeString(torn.resolve("run.json"), "{");
        org.attn4j.runfiles.folder.FolderTree.delete(into.resolve("runs/none-s2"));
        assertEquals(
                Set.of(new RunId("none", 2)), merge(false, one, two).copied().keySet());
        assertEquals(once, files(into));
    }

    @Test
    void ofTwoRunsTheDoneOneIsTakenAndOtherwiseTheLonger() {
        FabricatedStudy one = study("one", List.of("none", "eca"), List.of(1L));
        FabricatedStudy two = study("two", List.of("none", "eca"), List.of(1L));
        run(one, "none", 1).stopped(one.folder().run(new RunId("none", 1)), RunState.FAILED, "killed", 1);
        done(two, "none", 1);
        run(one, "eca", 1).stopped(one.folder().run(new RunId("eca", 1)), RunState.STARTED, "", 1);
        run(two, "eca", 1).stopped(two.folder().run(new RunId("eca", 1)), RunState.STARTED, "", 0);
        MergeOutcome outcome = merge(false, one, two);
        assertEquals(
                two.folder().run(new RunId("none", 1)).path(), outcome.copied().get(new RunId("none", 1)));
        assertEquals(
                one.folder().run(new RunId("eca", 1)).path(), outcome.copied().get(new RunId("eca", 1)));
        done(two, "eca", 1);
        assertEquals(Set.of(new RunId("eca", 1)), merge(false, two).copied().keySet());
    }

    @Test
    void equalDoneRunsAreOneAndDifferentOnesAnErrorThatNamesBoth() throws IOException {
        FabricatedStudy one = study("one", List.of("none"), List.of(1L));
        done(one, "none", 1);
        FabricatedStudy two = study("two", List.of("none"), List.of(1L));
        done(
                two,
                "none",
                1,
                run(two, "none", 1)
                        .accuracies(0.5, 0.6)
                        .provenance(
                                Map.of("attn4j", "0.1.0", "kernels", "onednn", "processor", "B", "dataSha256", "d1")));
        String message = rejection(one, two);
        assertTrue(
                message.contains(
                        "two/runs/none-s1: 1 problem\n  is done, and so is one/runs/none-s1, but their metrics.csv differ;"
                                + " processor \"A\" and \"B\"; delete one of them"),
                message);
        done(two, "none", 1);
        assertEquals(1, merge(false, one, two).copied().size());
    }

    @Test
    void otherSettingsAndOtherDataAreRejected() throws IOException {
        FabricatedStudy one = study("one", List.of("none", "eca"), List.of(1L));
        done(one, "none", 1);
        FabricatedStudy two = study("two", List.of("none", "eca"), List.of(2L));
        Files.writeString(
                two.folder().study(),
                Files.readString(two.folder().study())
                        .replace("\"cifar10\"", "\"sample\"")
                        .replace("\"eca\": {}", "\"eca\": {\"/training/epochs\": 9}"));
        String settings = rejection(one, two);
        assertTrue(
                settings.contains("only folders of one study can be merged: they may differ in seeds and variants, but"
                        + " not in other settings"),
                settings);
        assertTrue(settings.contains("/dataset/type: is \"sample\", but \"cifar10\" in one/study.json"), settings);
        assertTrue(settings.contains("/study/variants/eca/~1training~1epochs: is 9, but not given"), settings);

        FabricatedStudy three = study("three", List.of("none", "eca"), List.of(2L));
        done(
                three,
                "eca",
                2,
                run(three, "eca", 2)
                        .provenance(
                                Map.of("attn4j", "0.1.0", "kernels", "onednn", "processor", "A", "dataSha256", "d2")));
        String data = rejection(one, three);
        assertTrue(data.contains("/provenance/dataSha256: is \"d2\", but \"d1\" in one/runs/none-s1/run.json"), data);
    }

    @Test
    void differentProgramsNeedMixedAndTheReportSaysSo() throws IOException {
        FabricatedStudy one = study("one", List.of("none"), List.of(1L));
        done(one, "none", 1);
        FabricatedStudy two = study("two", List.of("none"), List.of(2L));
        done(
                two,
                "none",
                2,
                run(two, "none", 2)
                        .provenance(
                                Map.of("attn4j", "0.2.0", "kernels", "onednn", "processor", "A", "dataSha256", "d1")));
        String message = rejection(one, two);
        assertTrue(
                message.contains("the runs were trained with different versions of attn4j: 0.1.0 (one/runs/none-s1),"
                        + " 0.2.0 (two/runs/none-s2); --mixed merges them all the same, and the report says so"),
                message);
        merge(true, one, two);
        assertEquals(
                List.of("the runs were trained with different versions of attn4j: 0.1.0 (none-s1), 0.2.0 (none-s2)"),
                new ResultReader().read(new StudyFolder(folder.resolve("into"))).notes());
    }

    @Test
    void aFolderWithOtherFilesIsNoTarget() throws IOException {
        FabricatedStudy one = study("one", List.of("none"), List.of(1L));
        Files.writeString(Files.createDirectory(folder.resolve("into")).resolve("notes.txt"), "mine");
        ConfigException rejected = assertThrows(ConfigException.class, () -> merge(false, one));
        assertTrue(
                rejected.getMessage().contains("holds files but no study.json; choose another folder with --into"),
                rejected.getMessage());
    }
}
