package org.attn4j.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attn4j.study.browser.Browser;
import org.attn4j.study.browser.Tab;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the report page in a real browser share: a browser per class, and a finished study of four variants. */
abstract class BrowserFixture {

    @TempDir
    static Path folder;

    /** The page of the study. */
    static Path page;

    private static Browser browser;

    Tab tab;
    private Path opened;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> executable = Browser.find();
        if (executable.isEmpty() && Browser.required()) {
            fail(Browser.VARIABLE + " is set to required, but there is " + Browser.missing());
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

    /** Called before each test, so that each is reported as skipped, with the reason. */
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

    static Path written(StudyFolder study) {
        new ReportWriter(new ResultReader()).write(study);
        return study.report().resolve("index.html");
    }

    void open(Path file, int width, String scheme) {
        opened = file;
        tab = browser.tab(width, 900);
        tab.scheme(scheme);
        tab.open(file);
    }

    void openWithoutScripts(Path file, int width) {
        opened = file;
        tab = browser.tab(width, 900);
        tab.scripts(false);
        tab.open(file);
    }

    /** In no test does the page log an error or request anything else. */
    @AfterEach
    void thePageLogsAndRequestsNothing() {
        if (tab == null) {
            return;
        }
        assertEquals(List.of(), tab.logged());
        assertEquals(List.of(opened.toUri().toString()), tab.requests());
    }

    /** By how many pixels the page is wider than its window. */
    double overflow() {
        return tab.number("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
