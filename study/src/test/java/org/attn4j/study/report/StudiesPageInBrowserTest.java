package org.attn4j.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.attn4j.study.report.StudiesPage.Section;
import org.attn4j.study.report.StudiesPage.Study;
import org.attn4j.study.result.FabricatedStudy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of several studies in a real browser. */
class StudiesPageInBrowserTest extends BrowserFixture {

    private static VariantTable study(String name, int width) {
        Path path = folder.resolve(name + "-" + width);
        return SmallStudy.table(new FabricatedStudy(name, path, List.of("none", "eca"), List.of(1L, 2L), 4)
                .allDone()
                .folder());
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void tablesAndChartsShowTheVariantsOfAllStudies(int width) throws IOException {
        StudiesPage studies = new StudiesPage(List.of(
                new Study("one", study("one", width), Set.of()), new Study("two", study("two", width), Set.of("eca"))));
        Section table = new Section(
                "Accuracy",
                "In percent.",
                List.of("variant", "test %"),
                List.of(List.of("one: none (baseline)", "-1"), List.of("other", "2")));
        Section details = new Section("Settings", "", List.of("setting"), List.of(List.of(PageTest.HOSTILE)));
        String html = studies.html(PageTest.HOSTILE, "lead", List.of(table), details, List.of(PageTest.HOSTILE));
        open(Files.writeString(folder.resolve("studies-" + width + ".html"), html), width, "light");
        assertEquals(0, overflow());
        assertEquals(PageTest.HOSTILE.replaceAll("\\s+", " "), tab.text("h1").replaceAll("\\s+", " "));
        assertEquals("\u22121", tab.text("#table-0 td"));
        assertEquals(1, tab.count("#table-0 .swatch"));
        assertEquals(4, tab.count("#curves .series.test .line"));
        assertEquals(4, tab.count("#curves .chips button"));
        assertEquals(4, tab.count("#cost .chart svg"));
        assertEquals(2, tab.count("#cost [fill='var(--paper)']"));
        assertTrue(tab.shown("#details summary"));
    }
}
