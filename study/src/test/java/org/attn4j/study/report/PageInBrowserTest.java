package org.attn4j.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report page in a real browser: layout, controls, curves. Screenshots are written to target/report-page. */
class PageInBrowserTest extends BrowserFixture {

    private static final int LEFT = 37;
    private static final int RIGHT = 39;
    private static final String CHART = "#curves .chart svg";
    private static final String TIP = "#curves .tip";

    private double brightness() {
        return tab.number("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3)"
                + ".reduce((sum, part) => sum + Number(part), 0) / 765");
    }

    @ParameterizedTest
    @CsvSource({"1280,light", "1280,dark", "390,light", "390,dark"})
    void everySectionIsShownWithoutOverflow(int width, String scheme) throws IOException {
        open(page, width, scheme);
        assertEquals(0, overflow());
        for (String section :
                List.of("verdict", "table", "curves", "cost", "confusion", "samples", "gates", "provenance")) {
            assertTrue(tab.shown("#" + section), section);
        }
        assertEquals(scheme.equals("light"), brightness() > 0.5);
        assertEquals("Do se, eca and eca-33553 help alexnet on cifar10?", tab.text("h1"));
        assertEquals(4, tab.count("#curves .series.test .line"));
        assertEquals(4, tab.count("#cost .chart svg"));
        assertEquals(200, tab.count("#confusion .matrix td"));
        assertEquals(18, tab.count("#samples img"));
        assertEquals(9, tab.count("#gates table"));
        assertTrue(tab.shown("nav"));
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
        String tip = tab.text(TIP);
        for (String word : List.of("epoch ", "none", "se", "eca", "eca-33553", "seed 1", "seed 2", "seed 3")) {
            assertTrue(tip.contains(word), tip);
        }
        assertEquals(1, tab.count(".series.active"));
        assertEquals(3, tab.count(".series.active .run"));
        tab.point("h1", 0.5, 0.5);
        assertFalse(tab.shown(TIP));
        assertEquals(0, tab.count(".pointed"));
    }

    @Test
    void theTooltipShowsTheFiguresOfTheRuns() {
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
    void variantsCanBeHidden() {
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
    void metricSetAndAxisCanBeChosen() {
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
    void theColourSchemeCanBeSwitched() {
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
    void everyControlIsReachableByTab() {
        open(page, 1280, "light");
        assertEquals(
                0,
                tab.number("[...document.querySelectorAll('button, select, input, summary, .scroll, " + CHART + "')]"
                        + ".filter(element => element.tabIndex < 0).length"));
        tab.key("Tab", 9);
        assertEquals("A", tab.evaluate("document.activeElement.tagName"));
    }

    @Test
    void atPhoneWidthTablesScrollInTheirOwnBoxes() {
        open(page, 390, "light");
        tab.evaluate("document.querySelectorAll('details').forEach(element => { element.open = true; })");
        assertEquals(0, overflow());
        assertTrue(tab.number("document.querySelector('#table .scroll').scrollWidth") > 390);
        assertEquals(
                0,
                tab.number(
                        "[...document.querySelectorAll('table')].filter(table => !table.closest('.scroll, .tip')).length"));
        assertTrue(tab.number("document.querySelector('nav').getBoundingClientRect().right") <= 390);
    }

    @Test
    void pointingAtAVariantsButtonHighlightsItsCurve() {
        open(page, 1280, "light");
        assertEquals(1, tab.count(CHART + ".many"));
        assertEquals("0.05", tab.evaluate("getComputedStyle(document.querySelector('.band')).opacity"));
        tab.point("#curves button[data-variant=eca]", 0.5, 0.5);
        assertEquals(1, tab.count(".pointed .series.active[data-variant=eca]"));
        tab.point("h1", 0.5, 0.5);
        assertEquals(0, tab.count(".pointed"));
    }

    @Test
    void withoutScriptsTextsAndTableAreShown() {
        openWithoutScripts(page, 390);
        assertTrue(tab.shown("#verdict h1"));
        assertTrue(tab.shown("#table table"));
        assertTrue(tab.shown("noscript .notice"));
        assertFalse(tab.shown("#curves"));
        assertFalse(tab.shown("#theme"));
    }

    @Test
    void hostileTextsRemainTexts() {
        open(written(PageTest.hostile(folder.resolve("hostile"))), 1280, "light");
        assertEquals("undefined", tab.evaluate("typeof window.broken"));
        assertTrue(tab.text(".kicker").contains(PageTest.HOSTILE), tab.text(".kicker"));
        assertTrue(tab.text("#provenance").contains("failed: " + PageTest.HOSTILE), tab.text("#provenance"));
    }

    @Test
    void aStudyWithoutADoneRunHasAPage() {
        open(written(SmallStudy.begun(folder.resolve("begun")).folder()), 390, "light");
        assertTrue(tab.shown("#table table"));
        assertFalse(tab.shown("#curves"));
        assertFalse(tab.shown("#confusion"));
        assertEquals(0, overflow());
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
