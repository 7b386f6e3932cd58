package org.attn4j.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.result.FabricatedStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

    @TempDir
    Path path;

    @Test
    void theMarkdownTableMatchesTheGoldenFile() throws IOException {
        assertEquals(golden("table.md"), MarkdownTable.text(SmallStudy.table(SmallStudy.done(path))));
    }

    @Test
    void theCsvTableMatchesTheGoldenFile() throws IOException {
        assertEquals(golden("table.csv"), CsvTable.text(SmallStudy.table(SmallStudy.done(path))));
    }

    @Test
    void theLatexTableMatchesTheGoldenFile() throws IOException {
        assertEquals(golden("table.tex"), LatexTable.text(SmallStudy.table(SmallStudy.done(path))));
    }

    @Test
    void theTextTableMatchesTheGoldenFile() throws IOException {
        assertEquals(golden("table.txt"), ReportTable.text(SmallStudy.table(SmallStudy.done(path))));
    }

    @Test
    void notesBelowTheTableShowWhatIsUnfinished() throws IOException {
        FabricatedStudy study = SmallStudy.begun(path);
        SmallStudy.done(study, "none", 1, 0.60, 0.70);
        SmallStudy.done(study, "se", 1, 0.65, 0.73);
        SmallStudy.done(study, "se", 2, 0.70, 0.77);
        RunId failed = new RunId("none", 2);
        study.run("none", 2)
                .stopped(
                        study.folder().run(failed),
                        RunState.FAILED,
                        "diverged: the loss is NaN at epoch 2, iteration 57; lower the learning rate, or clip gradients",
                        1);
        VariantTable table = SmallStudy.table(study.folder());
        assertEquals(golden("unfinished.txt"), ReportTable.text(table));
        assertEquals(golden("unfinished.md"), MarkdownTable.text(table));
    }

    @Test
    void aStudyWithoutADoneRunHasATable() throws IOException {
        assertEquals(
                golden("empty.txt"),
                ReportTable.text(SmallStudy.table(SmallStudy.begun(path).folder())));
    }

    @Test
    void speedsThatMustNotBeComparedAreMarkedAndExplained() {
        FabricatedStudy study = SmallStudy.begun(path);
        SmallStudy.done(study, "none", 1, 0.60, 0.70);
        study.run("se", 1).speeds(200, 600).concurrent(2).done(study.folder().run(new RunId("se", 1)));
        String text = ReportTable.text(SmallStudy.table(study.folder()));
        assertTrue(text.contains("       400      1,200\n"), text);
        assertTrue(text.contains("     200 *      600 *\n"), text);
        assertTrue(
                text.contains("* images/s not to be compared (se): they are from runs that shared a machine, or from"
                        + " different\n  machines or program versions\n"),
                text);
        assertTrue(
                text.contains("speed of se not compared with that of none for seed 1: several runs were trained at a"
                        + " time\n"),
                text);
        assertFalse(text.contains("relative"), text);
        assertTrue(
                CsvTable.text(SmallStudy.table(study.folder())).contains(",1.0000,,,false,,,,,,\n"),
                CsvTable.text(SmallStudy.table(study.folder())));
    }

    @Test
    void oneVariantHasNoComparison() {
        FabricatedStudy study = new FabricatedStudy(path, List.of("model"), List.of(1L), 2).allDone();
        String text = ReportTable.text(SmallStudy.table(study.folder()));
        assertFalse(text.contains("difference"), text);
        assertFalse(text.contains("baseline"), text);
    }

    @Test
    void longNamesWrapAndNoLineIsTooWide() {
        String first = "squeeze-and-excitation-with-reduction-16-and-no-biases-in-any-layer";
        String second = "squeeze-and-excitation-with-reduction-16-and-no-biases-in-the-first-layer";
        FabricatedStudy study = new FabricatedStudy(path, List.of(first, second), List.of(1L, 2L, 3L), 30).allDone();
        String text = ReportTable.text(SmallStudy.table(study.folder()));
        assertTrue(text.lines().allMatch(line -> line.length() <= ReportTable.WIDTH), text);
        String names = text.lines()
                .map(line -> line.split(" ")[0])
                .filter(word -> !word.startsWith("---"))
                .reduce("", String::concat);
        assertTrue(names.contains(second), text);
        assertTrue(text.contains("\n(baseline)\n"), text);
    }

    @Test
    void theTextTableIsAsciiForAnyTerminal() {
        String text = ReportTable.text(SmallStudy.table(SmallStudy.done(path)));
        assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(text), text);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = TablesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
