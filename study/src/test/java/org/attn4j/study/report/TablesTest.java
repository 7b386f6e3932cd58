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
    void theMarkdownTableIsAsKept() throws IOException {
        assertEquals(kept("table.md"), MarkdownTable.text(SmallStudy.table(SmallStudy.done(path))));
    }

    @Test
    void theCsvTableIsAsKept() throws IOException {
        assertEquals(kept("table.csv"), CsvTable.text(SmallStudy.table(SmallStudy.done(path))));
    }

    @Test
    void theLatexTableIsAsKept() throws IOException {
        assertEquals(kept("table.tex"), LatexTable.text(SmallStudy.table(SmallStudy.done(path))));
    }

    @Test
    void theTextTableIsAsKept() throws IOException {
        assertEquals(kept("table.txt"), ReportTable.text(SmallStudy.table(SmallStudy.done(path))));
    }

    @Test
    void anUnfinishedStudyIsToldBelowTheTable() throws IOException {
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
        assertEquals(kept("unfinished.txt"), ReportTable.text(table));
        assertEquals(kept("unfinished.md"), MarkdownTable.text(table));
    }

    @Test
    void aStudyOfWhichNothingIsDoneHasATableToo() throws IOException {
        assertEquals(
                kept("empty.txt"),
                ReportTable.text(SmallStudy.table(SmallStudy.begun(path).folder())));
    }

    @Test
    void oneVariantIsComparedWithNothing() {
        FabricatedStudy study = new FabricatedStudy(path, List.of("model"), List.of(1L), 2).allDone();
        String text = ReportTable.text(SmallStudy.table(study.folder()));
        assertFalse(text.contains("difference"), text);
        assertFalse(text.contains("baseline"), text);
    }

    @Test
    void longNamesAreBrokenNotCutAndNoLineIsTooWide() {
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
    }

    @Test
    void theTextTableIsAsciiForAnyTerminal() {
        String text = ReportTable.text(SmallStudy.table(SmallStudy.done(path)));
        assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(text), text);
    }

    private static String kept(String name) throws IOException {
        try (InputStream in = TablesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
