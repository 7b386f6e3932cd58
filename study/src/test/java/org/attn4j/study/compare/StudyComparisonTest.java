package org.attn4j.study.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunId;
import org.attn4j.study.report.NumberStyle;
import org.attn4j.study.report.StudiesPage.Section;
import org.attn4j.study.result.FabricatedRun;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.ResultReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyComparisonTest {

    @TempDir
    Path folder;

    private FabricatedStudy study(String name, List<Long> seeds) {
        return new FabricatedStudy(name, folder.resolve(name), List.of("none", "eca"), seeds, 2);
    }

    private static void done(FabricatedStudy study, String variant, long seed, double accuracy) {
        done(study, variant, seed, study.run(variant, seed).accuracies(0.1, accuracy));
    }

    private static void done(FabricatedStudy study, String variant, long seed, FabricatedRun run) {
        run.done(study.folder().run(new RunId(variant, seed)));
    }

    private StudyComparison compare(String... names) {
        return StudyComparison.of(
                java.util.Arrays.stream(names).map(folder::resolve).toList(), new ResultReader());
    }

    private void twoStudies() {
        FabricatedStudy one = study("one", List.of(1L, 2L));
        done(one, "none", 1, 0.50);
        done(one, "none", 2, 0.52);
        done(one, "eca", 1, 0.60);
        FabricatedStudy two = study("two", List.of(1L, 2L, 3L));
        done(two, "none", 1, 0.53);
        done(two, "none", 2, 0.53);
        done(two, "none", 3, 0.90);
    }

    /** By seed 3 and 1 points better, so 2 on average with a deviation of sqrt(2); seed 3 has no counterpart. */
    @Test
    void theSameVariantIsPairedBySharedSeeds() {
        twoStudies();
        VariantMatch none = compare("one", "two").matches().get(0);
        assertEquals("none", none.variant());
        assertEquals("two", none.study());
        assertEquals("one", none.reference());
        assertEquals(List.of(1L, 2L), none.seeds());
        assertEquals(0.02, none.difference().orElseThrow(), 1e-12);
        assertEquals(0.0141, none.sd().orElseThrow(), 1e-4);
        assertTrue(none.interval().isPresent());
        VariantMatch eca = compare("one", "two").matches().get(1);
        assertEquals(Optional.empty(), eca.difference());
        assertEquals(Optional.of("no seed is done in both"), eca.unpaired());
    }

    @Test
    void runsThatStartedDifferentlyAreNotPaired() {
        twoStudies();
        FabricatedStudy other = study("other", List.of(1L, 2L));
        done(other, "none", 1, other.run("none", 1).accuracies(0.1, 0.56).digests("elsewhere", "o1"));
        done(other, "none", 2, other.run("none", 2).accuracies(0.1, 0.58).digests("w2", "shuffled"));
        VariantMatch none = compare("one", "other").matches().get(0);
        assertEquals(List.of(), none.seeds());
        assertEquals(0.06, none.difference().orElseThrow(), 1e-12);
        assertEquals(Optional.empty(), none.interval());
        assertEquals(Optional.of("seed 1: other initial weights; seed 2: another order of images"), none.unpaired());
    }

    @Test
    void settingsAreDividedIntoDifferentAndCommonOnes() throws IOException {
        twoStudies();
        Files.writeString(
                folder.resolve("two/study.json"),
                Files.readString(folder.resolve("two/study.json"))
                        .replace("\"type\": \"cifar10\"", "\"type\": \"sample\", \"limit\": 5"));
        ConfigurationTable table = compare("one", "two").configurations();
        assertEquals(
                List.of(
                        new ConfigurationTable.Setting(
                                "/name", List.of(Optional.of("\"one\""), Optional.of("\"two\""))),
                        new ConfigurationTable.Setting(
                                "/dataset/type", List.of(Optional.of("\"cifar10\""), Optional.of("\"sample\""))),
                        new ConfigurationTable.Setting("/dataset/limit", List.of(Optional.empty(), Optional.of("5"))),
                        new ConfigurationTable.Setting(
                                "/study/seeds", List.of(Optional.of("[1, 2]"), Optional.of("[1, 2, 3]")))),
                table.differences());
        assertEquals("\"alexnet\"", table.common().get("/model/backbone/type"));
    }

    @Test
    void speedsOfOtherMachinesAreMarked() {
        FabricatedStudy one = study("one", List.of(1L));
        done(one, "none", 1, one.run("none", 1).provenance(Map.of("processor", "A")));
        FabricatedStudy two = study("two", List.of(1L));
        done(two, "none", 1, two.run("none", 1).provenance(Map.of("processor", "B")));
        StudyComparison comparison = compare("one", "two");
        Section speed = new ComparisonSections(comparison, NumberStyle.ASCII)
                .all().stream()
                        .filter(section -> section.title().equals("Speed"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                List.of("one: none (baseline)", "400", "1,200"), speed.rows().get(0));
        assertEquals(
                List.of("two: none (baseline)", "400 *", "1,200 *"),
                speed.rows().get(2));
        assertEquals(
                List.of("images/s of two: none not to be compared: processor is \"B\" instead of \"A\""),
                comparison.notes());
    }

    @Test
    void aPageShowsAllVariantsAndLoadsNothing() {
        twoStudies();
        String html = ComparisonPage.html(compare("one", "two"));
        assertTrue(html.contains("How do one and two differ?"), html);
        assertTrue(html.contains("two: none (baseline)"), html);
        assertTrue(html.contains("\"two: none\": {"), html);
        assertFalse(html.contains("src=\"http"), html);
        assertFalse(html.contains("{{"), html);
    }

    @Test
    void foldersOfOneNameAreToldApartByTheirPaths() {
        FabricatedStudy one = new FabricatedStudy(folder.resolve("a/x"), List.of("none"), List.of(1L), 2).allDone();
        FabricatedStudy two = new FabricatedStudy(folder.resolve("b/x"), List.of("none"), List.of(1L), 2).allDone();
        StudyComparison comparison =
                StudyComparison.of(List.of(one.folder().path(), two.folder().path()), new ResultReader());
        assertEquals(
                folder.resolve("b/x").toString(), comparison.studies().get(1).name());
        String json = Json.write(StudyComparisonJson.of(comparison));
        assertTrue(json.contains("\"seeds\": [ 1 ],\n    \"difference\": 0.0\n"), json);
    }
}
