package org.attn4j.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.json.Json;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {

    @TempDir
    Path path;

    private final ReportWriter writer = new ReportWriter(new ResultReader());

    @Test
    void allFilesAreWrittenAndListed() {
        StudyFolder folder = SmallStudy.done(path);
        Report report = writer.write(folder);
        assertEquals(
                List.of(
                        "index.html",
                        "table.md",
                        "table.csv",
                        "table.tex",
                        "results.json",
                        "curves.png",
                        "predictions.png"),
                report.files().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
        assertTrue(report.files().stream().allMatch(Files::isRegularFile));
        assertEquals(List.of(), report.warnings());
    }

    @Test
    void resultsJsonReadsBackEqual() throws IOException {
        StudyFolder folder = SmallStudy.done(path);
        Report report = writer.write(folder);
        String text = Files.readString(folder.report().resolve("results.json"));
        assertEquals(text, Json.write(Json.tree(text)));
        assertEquals(text, Json.write(Json.tree(text)));
        assertEquals(text, Json.write(ResultsJson.of(report.table())));
    }

    @Test
    void resultsJsonHoldsVariantsAndRuns() throws IOException {
        StudyFolder folder = SmallStudy.done(path);
        writer.write(folder);
        Map<String, Object> tree = Json.tree(Files.readString(folder.report().resolve("results.json")));
        assertEquals(true, tree.get("complete"));
        assertEquals("test", tree.get("bestChosenOn"));
        Map<?, ?> se = (Map<?, ?>) ((Map<?, ?>) tree.get("variants")).get("se");
        Map<?, ?> difference = (Map<?, ?>) se.get("differenceToBaseline");
        assertEquals(2, difference.get("n"));
        assertEquals(0.04, (double) difference.get("mean"), 1e-12);
        assertEquals(Math.sqrt(0.0002), (double) difference.get("sd"), 1e-12);
        Map<?, ?> comparison = (Map<?, ?>) se.get("comparison");
        assertEquals(List.of(0.03, 0.05), comparison.get("differences"));
        assertEquals(
                List.of(4.0, 1),
                List.of(
                        Math.rint(1e6 * (double) ((Map<?, ?>) comparison.get("pairedT")).get("t")) / 1e6,
                        ((Map<?, ?>) comparison.get("pairedT")).get("degreesOfFreedom")));
        assertEquals("not-shown", comparison.get("finding"));
        assertEquals("no difference from none shown: se", tree.get("verdict"));
        assertEquals(23, se.get("attentionParameters"));
        List<?> runs = (List<?>) tree.get("runs");
        assertEquals(4, runs.size());
        Map<?, ?> noneTwo = (Map<?, ?>) runs.get(2);
        assertEquals("done", noneTwo.get("state"));
        assertEquals(1, ((Map<?, ?>) noneTwo.get("best")).get("epoch"));
        assertEquals(List.of(0.73, 0.72), ((Map<?, ?>) noneTwo.get("metrics")).get("testAccuracy"));
    }

    @Test
    void aStudyWithoutARunHasTablesAndNoPictures() throws IOException {
        StudyFolder folder = SmallStudy.begun(path).folder();
        Files.createDirectories(folder.report());
        Files.writeString(folder.report().resolve("curves.png"), "of an earlier study");
        Report report = writer.write(folder);
        assertEquals(5, report.files().size());
        assertFalse(Files.exists(folder.report().resolve("curves.png")));
    }

    @Test
    void aReportThatCannotBeWrittenIsAnErrorWithItsFolder() throws IOException {
        StudyFolder folder = SmallStudy.done(path);
        Files.writeString(folder.report(), "a file, not a folder");
        ConfigException thrown = assertThrows(ConfigException.class, () -> writer.write(folder));
        assertTrue(thrown.getMessage().startsWith(folder.report() + ": 1 problem\n  cannot be written ("));
    }
}
