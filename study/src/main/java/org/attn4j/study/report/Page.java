package org.attn4j.study.report;

import com.samskivert.mustache.Mustache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attn4j.study.report.Columns.Column;

/**
 * index.html: the report as one file that needs no network. The template, its style and its scripts are resources; here
 * is only what is filled in. The table and all words are markup, so that they are there without scripts too; charts are
 * drawn by the scripts from the data in the page.
 */
final class Page {

    private final VariantTable table;
    private final ResultsJson results;
    private final Map<String, Object> configuration;

    /**
     * The page of a study.
     *
     * @param results whatever statistics they have are shown
     * @param configuration the tree of study.json
     */
    Page(VariantTable table, ResultsJson results, Map<String, Object> configuration) {
        this.table = table;
        this.results = results;
        this.configuration = configuration;
    }

    /** The whole file; names and texts from outside are escaped, in markup and in data. */
    String html() {
        PageWords words = new PageWords(table, configuration);
        PageScript script = PageScript.load();
        Columns columns = new Columns(Figures.TYPESET, table.compared());
        PageParts parts = new PageParts(
                table.results().outline().name(),
                table.results().outline().baseline(),
                words.question(),
                words.sentence(results.verdict().orElse("")),
                words.setting(),
                words.unfinished(),
                table.compared(),
                verdicts(words),
                MarkdownTable.meaning(table),
                Remarks.ofRuns(table),
                List.of(
                        table("How good the variants are", columns.variant(), columns.quality(table.bestChosenOn())),
                        table("What the variants cost", columns.variant(), columns.cost())),
                PageScript.resource("style.css"),
                Palette.properties(),
                PageData.of(table, results, configuration).json(),
                script.text(),
                script.hash());
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .compile(PageScript.resource("index.html"))
                .execute(parts);
    }

    private List<PageParts.Verdict> verdicts(PageWords words) {
        List<PageParts.Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            VariantRow row = table.rows().get(i);
            if (!row.baseline()) {
                String verdict = results.variants()
                        .get(row.variant())
                        .comparison()
                        .map(ComparisonJson::verdict)
                        .orElse("");
                verdicts.add(new PageParts.Verdict(
                        row.variant(),
                        i % Palette.size(),
                        signed(Figures.TYPESET.points(row.difference())),
                        words.verdict(row.variant(), verdict),
                        words.cost(row)));
            }
        }
        return verdicts;
    }

    /** A negative number with a minus sign instead of a hyphen: as wide as the plus above or below it. */
    private static String signed(String figure) {
        return figure.matches("-\\d.*") ? "\u2212" + figure.substring(1) : figure;
    }

    private PageParts.Table table(String about, Column name, List<Column> columns) {
        List<String> headings = new ArrayList<>(List.of(name.heading()));
        columns.forEach(column -> headings.add(column.heading()));
        List<PageParts.Row> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            VariantRow row = table.rows().get(i);
            List<String> cells = columns.stream()
                    .map(column -> signed(column.cell().apply(row)))
                    .toList();
            rows.add(new PageParts.Row(name.cell().apply(row), i % Palette.size(), cells));
        }
        return new PageParts.Table(about, headings, rows);
    }
}
