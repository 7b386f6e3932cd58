package org.attn4j.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attn4j.runfiles.RunId;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sections of the report page in a real browser: statistics, cost, confusion, gates, provenance. */
class PageSectionsInBrowserTest extends BrowserFixture {

    @Test
    void confusionIsComparedWithTheBaseline() {
        open(page, 1280, "light");
        String cell = "#confusion .matrices > div:last-child td";
        String own = tab.text(cell);
        tab.click("#confusion .matrices > div:last-child input");
        assertNotEquals(own, tab.text(cell));
        assertTrue(tab.text(cell).matches("[+\u2212]\\d+"), tab.text(cell));
    }

    @Test
    void statisticsAreShown() throws IOException {
        StudyFolder study = new StudyFolder(folder.resolve("study"));
        VariantTable table = SmallStudy.table(study);
        Path file = folder.resolve("statistics.html");
        Files.writeString(
                file,
                new Page(table, FabricatedStatistics.addedTo(table), StudyFile.stored(study), Optional.empty()).html());
        open(file, 1280, "light");
        assertEquals(new PageTexts(table, StudyFile.stored(study)).answers().get(0), tab.text(".answer"));
        assertEquals(table.verdicts().size(), tab.count(".answer"));
        assertEquals(
                "Wins: share of pairs.",
                tab.evaluate("[...document.querySelectorAll('#statistics .soft')][1].textContent"));
        assertEquals(
                "3|+1.14|\u22120.21 to +2.49|0.020 (0.061)|0.250 (0.750)|0.250|\u22121.25|+0.10 to +2.00 *|0.96 *|84.00 *",
                tab.evaluate("[...document.querySelectorAll('#statistics tbody td:nth-child(2)')]"
                        + ".map(cell => cell.textContent).join('|')"));
        assertEquals("eca-33553", tab.text("#statistics th:last-child"));
        assertEquals(3, tab.count("#differences line[stroke-width='6']"));
        assertEquals(0, overflow());
        tab.picture(Path.of("target", "report-page", "statistics.png"));
    }

    /** For each variant with a module: a row of cells per class at the last site, and a row of bars per learnt tensor. */
    @Test
    void gatesByClassAndLearntWeightsAreShown() {
        open(page, 1280, "light");
        assertEquals(30, tab.count("#gates .heat svg"));
        assertEquals("T-shirt/top", tab.text("#gates .heat span"));
        assertEquals(
                "Mean gate of conv2 by true class, one cell per channel, seed 1;"
                        + " from 0.000 (faintest) to 1.000 (strongest).",
                tab.evaluate("document.querySelector('#gates .heat').previousSibling.textContent"));
        assertEquals(27, tab.count("#gates .learnt svg"));
        assertEquals(
                "conv1 eca weight [3]|conv2 eca weight [3]",
                tab.evaluate("[...document.querySelector('#gates .learnt').closest('tbody').rows]"
                        + ".map(row => row.cells[0].textContent).join('|')"));
        assertEquals("0.260  \u22121.500  0.125", tab.text("#gates .learnt .mono"));
        // 0.26, -1.5 and 0.125 relative to 1.5, the largest size of the row's three seeds: up, down, up.
        assertEquals(
                "up 0.17|down 1.00|up 0.08",
                tab.evaluate("[...document.querySelector('#gates .learnt svg').querySelectorAll('rect')].map(bar =>"
                        + " (Number(bar.getAttribute('y')) < 0 ? 'up ' : 'down ')"
                        + " + Number(bar.getAttribute('height')).toFixed(2)).join('|')"));
    }

    @Test
    void learntWeightsAreFoldedExceptKernelsOfEca() {
        open(page, 390, "light");
        assertTrue(tab.shown("#gates .learnt"));
        assertEquals(3, tab.count("#gates details:not([open])"));
        assertEquals("Learnt weights of se (1 tensor)", tab.text("#gates summary"));
        assertFalse(tab.shown("#gates details .learnt"));
        tab.click("#gates summary");
        assertTrue(tab.shown("#gates details .learnt"));
        assertEquals("conv2 #2 se bias1 [12]", tab.text("#gates details tbody th"));
        assertEquals(0, overflow());
    }

    @Test
    void pixelGatesAreMaps() {
        FabricatedStudy study = new FabricatedStudy(folder.resolve("pixels"), List.of("none", "simam"), List.of(1L), 2);
        study.done("none", 1);
        study.run("simam", 1).pixelGates().done(study.folder().run(new RunId("simam", 1)));
        open(written(study.folder()), 390, "light");
        assertEquals(0, tab.count("#gates .heat"));
        assertEquals(20, tab.count("#gates .maps svg"));
        assertEquals(
                "Mean gate of conv2 pixels by true class, one map of 2 \u00d7 3 pixels per class, seed 1; from 0.000"
                        + " (faintest) to 1.000 (strongest).|Mean gate of conv2 by true class, one map of 2 \u00d7 3 pixels per"
                        + " class, mean over channels, seed 1; from 0.100 (faintest) to 0.600 (strongest).",
                tab.evaluate("[...document.querySelectorAll('#gates .maps')]"
                        + ".map(maps => maps.previousSibling.textContent).join('|')"));
        // The fifth of 2 rows of 3 pixels; 0.8 on a scale from 0 to 1 has the opacity 0.05 + 0.95 x 0.8.
        assertEquals(
                "0 0 3 2: 1,1 0.810",
                tab.evaluate("(() => { const map = document.querySelector('#gates .maps svg');"
                        + " const cell = map.querySelectorAll('rect')[4];"
                        + " return map.getAttribute('viewBox') + ': ' + cell.getAttribute('x') + ',' + cell.getAttribute('y')"
                        + " + ' ' + cell.getAttribute('opacity'); })()"));
    }

    @Test
    void costAxesStartAtZero() {
        open(page, 1280, "light");
        assertEquals(
                "0 M|0 M|0|0",
                tab.evaluate("[...document.querySelectorAll('#cost .chart svg')]"
                        + ".map(chart => chart.querySelector('text[text-anchor=middle]').textContent).join('|')"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void labelsOfCostsTouchNoMarkWhiskerOrLabel(int width) {
        open(page, width, "light");
        assertEquals(16, tab.count("#cost .label"));
        assertEquals(
                0,
                tab.number("(() => { const box = element => element.getBoundingClientRect(); let touching = 0;"
                        + " for (const chart of document.querySelectorAll('#cost .chart svg'))"
                        + " for (const label of chart.querySelectorAll('.label'))"
                        + " for (const other of chart.querySelectorAll('.label, .whisker, g > path, g > circle')) {"
                        + " const [a, b] = [box(label), box(other)];"
                        + " touching += other !== label && a.left < b.right && b.left < a.right"
                        + " && a.top + 2 < b.bottom && b.top < a.bottom - 2; } return touching; })()"));
    }

    @Test
    void speedsHaveTheirSpread() {
        open(page, 1280, "light");
        assertEquals(
                "400 \u00b1 0",
                tab.evaluate("document.querySelectorAll('#table table')[1].rows[1].cells[4].textContent"));
    }

    @Test
    void everyTrainingSessionIsListed() {
        open(page, 1280, "light");
        assertEquals(
                "none-s1|2026-03-01 10:00:00|2026-03-01 11:00:00|1\u201312|attn4j ablate",
                tab.evaluate("[...document.querySelector('[aria-label=\"Training sessions\"] tbody tr').cells]"
                        + ".map(cell => cell.textContent).join('|')"));
    }
}
