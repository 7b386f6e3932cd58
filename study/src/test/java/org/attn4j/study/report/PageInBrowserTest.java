package org.attn4j.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attn4j.study.browser.Browser;
import org.attn4j.study.browser.Tab;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report page in a real browser. Its looks are left as pictures in target/report-page. */
class PageInBrowserTest {

    private static final int LEFT = 37;
    private static final int RIGHT = 39;
    private static final String CHART = "#curves .chart svg";
    private static final String TIP = "#curves .tip";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path page;

    private Tab tab;
    private Path opened;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> executable = Browser.find();
        if (executable.isEmpty() && Browser.required()) {
            fail(Browser.VARIABLE + " is set to required, and there is " + Browser.missing());
        }
        if (executable.isEmpty()) {
            return;
        }
        page = written(new FabricatedStudy(
                        folder.resolve("study"), List.of("none", "se", "eca", "eca-33553"), List.of(1L, 2L, 3L), 12)
                .allDone()
                .folder());
        browser = Browser.start(executable.get(), folder.resolve("profile"));
    }

    /** Before each test, so that each is reported as skipped, with the reason. */
    @BeforeEach
    void needsABrowser() {
        Assumptions.assumeTrue(browser != null, Browser::missing);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path written(StudyFolder study) {
        new ReportWriter(new ResultReader()).write(study);
        return study.report().resolve("index.html");
    }

    private void open(Path file, int width, String scheme) {
        opened = file;
        tab = browser.tab(width, 900);
        tab.scheme(scheme);
        tab.open(file);
    }

    /** Whatever a test did, the page neither complained nor asked for anything. */
    @AfterEach
    void nothingIsComplainedOfOrAskedFor() {
        if (tab == null) {
            return;
        }
        assertEquals(List.of(), tab.complaints());
        assertEquals(List.of(opened.toUri().toString()), tab.requests());
    }

    private double brightness() {
        return tab.number("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3)"
                + ".reduce((sum, part) => sum + Number(part), 0) / 765");
    }

    /** By how many pixels the page is wider than its window. */
    private double sticksOut() {
        return tab.number("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    @ParameterizedTest
    @CsvSource({"1280,light", "1280,dark", "390,light", "390,dark"})
    void everyPartIsShownAndNothingSticksOut(int width, String scheme) throws IOException {
        open(page, width, scheme);
        assertEquals(0, sticksOut());
        for (String part :
                List.of("verdict", "table", "curves", "cost", "confusion", "samples", "gates", "provenance")) {
            assertTrue(tab.shown("#" + part), part);
        }
        assertEquals(scheme.equals("light"), brightness() > 0.5);
        assertEquals("Do se, eca and eca-33553 help alexnet on cifar10?", tab.text("h1"));
        assertEquals(4, tab.count("#curves .series.test .line"));
        assertEquals(4, tab.count("#cost .chart svg"));
        assertEquals(200, tab.count("#confusion .matrix td"));
        assertEquals(18, tab.count("#samples img"));
        assertEquals(6, tab.count("#gates table"));
        assertEquals(18, tab.number("[...document.images].filter(image => image.naturalWidth > 0).length"));
        tab.picture(Path.of("target", "report-page", width + "-" + scheme + ".png"));
    }

    @Test
    void pointingAtACurveShowsItsSingleRuns() {
        open(page, 1280, "light");
        assertFalse(tab.shown(TIP));
        assertEquals("0", tab.evaluate("getComputedStyle(document.querySelector('.run')).opacity"));
        tab.point(CHART, 0.5, 0.3);
        assertTrue(tab.shown(TIP));
        String told = tab.text(TIP);
        for (String word : List.of("epoch ", "none", "se", "eca", "eca-33553", "seed 1", "seed 2", "seed 3")) {
            assertTrue(told.contains(word), told);
        }
        assertEquals(1, tab.count(".series.active"));
        assertEquals(3, tab.count(".series.active .run"));
        tab.point("h1", 0.5, 0.5);
        assertFalse(tab.shown(TIP));
        assertEquals(0, tab.count(".pointed"));
    }

    @Test
    void theTooltipsFiguresAreTheRuns() {
        open(page, 1280, "light");
        tab.evaluate("document.querySelector('" + CHART + "').focus()");
        tab.key("ArrowRight", RIGHT);
        String expected = (String)
                tab.evaluate(
                        "(() => { const data = JSON.parse(document.getElementById('data').textContent);"
                                + " const of = data.results.runs.filter(run => run.variant === 'none')"
                                + ".map(run => 100 * run.metrics.testAccuracy[11]);"
                                + " return [of.reduce((sum, value) => sum + value, 0) / 3, ...of].map(value => value.toFixed(2)).join(); })()");
        assertEquals(
                expected,
                tab.evaluate("[...document.querySelectorAll('" + TIP + " td')].slice(0, 4)"
                        + ".map(cell => cell.textContent).join()"));
    }

    @Test
    void variantsAreSwitchedOffAndOn() {
        open(page, 1280, "light");
        String chip = "#curves button[data-variant=eca]";
        assertEquals(1, tab.count(".series[data-variant=eca]"));
        tab.click(chip);
        assertEquals(0, tab.count(".series[data-variant=eca]"));
        assertEquals(3, tab.count(".series"));
        assertEquals("false", tab.evaluate("document.querySelector('" + chip + "').ariaPressed"));
        tab.click(chip);
        assertEquals(4, tab.count(".series"));
    }

    @Test
    void figureSetAndAxisAreChosen() {
        open(page, 1280, "light");
        assertEquals("accuracy, %", tab.text(CHART + " .title"));
        tab.click("#curves button[data-value=loss]");
        assertEquals("loss, nats", tab.text(CHART + " .title"));
        tab.click("#curves button[data-value=time]");
        assertEquals("training time, seconds", tab.text(CHART + " > text:not(.title):last-of-type"));
        tab.click("#curves input[type=checkbox]");
        assertEquals(0, tab.count(".series"));
        assertTrue(tab.text("#curves .chart").contains("Nothing to draw: switch on a variant, and test or train."));
        tab.click("#curves button[data-value=\"learning rate\"]");
        assertEquals(4, tab.count(".series.train"));
    }

    @Test
    void theSchemeIsSwitched() {
        open(page, 1280, "light");
        assertEquals("Dark", tab.text("#theme"));
        tab.click("#theme");
        assertTrue(brightness() < 0.5);
        assertEquals("Light", tab.text("#theme"));
        tab.click("#theme");
        assertTrue(brightness() > 0.5);
    }

    @Test
    void theChartAnswersToKeys() {
        open(page, 390, "dark");
        tab.evaluate("document.querySelector('" + CHART + "').focus()");
        tab.key("ArrowRight", RIGHT);
        String last = tab.text("#announcer");
        assertTrue(last.matches("none, test, epoch 12: \\d\\d\\.\\d\\d"), last);
        tab.key("ArrowLeft", LEFT);
        assertTrue(tab.text("#announcer").startsWith("none, test, epoch 11: "), tab.text("#announcer"));
        assertTrue(tab.shown(TIP));
    }

    @Test
    void everyControlIsReachedByTabs() {
        open(page, 1280, "light");
        assertEquals(
                0,
                tab.number("[...document.querySelectorAll('button, select, input, summary, .scroll, " + CHART + "')]"
                        + ".filter(element => element.tabIndex < 0).length"));
        tab.key("Tab", 9);
        assertEquals("A", tab.evaluate("document.activeElement.tagName"));
    }

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
    void statisticsAreShownWhereResultsHaveThem() throws IOException {
        StudyFolder study = new StudyFolder(folder.resolve("study"));
        VariantTable table = SmallStudy.table(study);
        Path file = folder.resolve("statistics.html");
        Files.writeString(file, new Page(table, Statistics.in(table), StudyFile.stored(study)).html());
        open(file, 1280, "light");
        assertEquals("se is better than none; eca cannot be told from it.", tab.text(".answer"));
        assertTrue(tab.text(".verdicts li").contains("3 seeds cannot reach p < 0.05 by Wilcoxon."));
        assertEquals(
                "Better in: share of pairs.",
                tab.evaluate("[...document.querySelectorAll('#statistics .soft')][1].textContent"));
        assertEquals(
                "3|+1.14|\u22120.21 to +2.49|0.020 (0.061)|0.250 (0.750)|0.250|\u22121.25|+0.10 to +2.00 *|0.96 *|84.00 *",
                tab.evaluate("[...document.querySelectorAll('#statistics tbody td:nth-child(2)')]"
                        + ".map(cell => cell.textContent).join('|')"));
        assertEquals("eca-33553", tab.text("#statistics th:last-child"));
        assertEquals(3, tab.count("#differences line[stroke-width='6']"));
        assertEquals(0, sticksOut());
        tab.picture(Path.of("target", "report-page", "statistics.png"));
    }

    /** Of each variant with a module: a strip a class at the last site, and a row of bars for each learnt tensor. */
    @Test
    void gatesByClassAndLearntWeightsAreShown() {
        open(page, 1280, "light");
        assertEquals(30, tab.count("#gates .heat svg"));
        assertEquals("T-shirt/top", tab.text("#gates .heat span"));
        assertEquals(
                "Mean gate of conv2 by true class, a cell a channel, seed 1; the palest is 0.000, the fullest 1.000.",
                tab.evaluate("document.querySelector('#gates .heat').previousSibling.textContent"));
        assertEquals(27, tab.count("#gates .learnt svg"));
        assertEquals(
                "conv1 eca weight [3]|conv2 eca weight [3]|conv2 #2 se bias1 [12]",
                tab.evaluate("[...document.querySelector('#gates .learnt').closest('tbody').rows]"
                        + ".map(row => row.cells[0].textContent).join('|')"));
        assertEquals("0.260  \u22121.500  0.125", tab.text("#gates .learnt .mono"));
        // 0.26, -1.5 and 0.125 beside 1.5, the largest size of the row's three seeds: up, down, up.
        assertEquals(
                "up 0.17|down 1.00|up 0.08",
                tab.evaluate("[...document.querySelector('#gates .learnt svg').querySelectorAll('rect')].map(bar =>"
                        + " (Number(bar.getAttribute('y')) < 0 ? 'up ' : 'down ')"
                        + " + Number(bar.getAttribute('height')).toFixed(2)).join('|')"));
    }

    @Test
    void everySittingOfARunIsListed() {
        open(page, 1280, "light");
        assertEquals(
                "none-s1|2026-03-01 10:00:00|2026-03-01 11:00:00|1\u201312|attn4j ablate",
                tab.evaluate("[...document.querySelector('[aria-label=Sittings] tbody tr').cells]"
                        + ".map(cell => cell.textContent).join('|')"));
    }

    @Test
    void withoutScriptsWordsAndTableAreThere() {
        opened = page;
        tab = browser.tab(390, 900);
        tab.scripts(false);
        tab.open(page);
        assertTrue(tab.shown("#verdict h1"));
        assertTrue(tab.shown("#table table"));
        assertTrue(tab.shown("noscript .notice"));
        assertFalse(tab.shown("#curves"));
        assertFalse(tab.shown("#theme"));
    }

    @Test
    void hostileTextsStayTexts() {
        open(written(PageTest.hostile(folder.resolve("hostile"))), 1280, "light");
        assertEquals("undefined", tab.evaluate("typeof window.broken"));
        assertTrue(tab.text(".kicker").contains(PageTest.HOSTILE), tab.text(".kicker"));
        assertTrue(tab.text("#provenance").contains("failed: " + PageTest.HOSTILE), tab.text("#provenance"));
    }

    @Test
    void aStudyOfWhichNothingIsDoneHasAPageToo() {
        open(written(SmallStudy.begun(folder.resolve("begun")).folder()), 390, "light");
        assertTrue(tab.shown("#table table"));
        assertFalse(tab.shown("#curves"));
        assertFalse(tab.shown("#confusion"));
        assertEquals(0, sticksOut());
    }

    @Test
    void oneVariantAndOneSeedAreEnough() {
        StudyFolder study = new FabricatedStudy(folder.resolve("one"), List.of("model"), List.of(7L), 1)
                .allDone()
                .folder();
        open(written(study), 1280, "light");
        assertEquals("How good is alexnet on cifar10?", tab.text("h1"));
        assertEquals(1, tab.count(".series .line"));
        assertEquals(1, tab.count("#confusion .matrix"));
        assertEquals(0, tab.count("#differences"));
    }
}
