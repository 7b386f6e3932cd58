package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.study.live.StudyStatus;
import org.attn4j.study.report.Columns.Column;
import org.attn4j.study.report.VariantTable.RowGroup;

/**
 * index.html: the report as one file that needs no network. The template, its style and its scripts are resources. Tables
 * and texts are markup and so need no script; the scripts draw the charts from the data in the page.
 */
final class Page {

    private final VariantTable table;
    private final ResultsJson results;
    private final Map<String, Object> configuration;
    private final Optional<StudyStatus> status;

    /**
     * The page of a study.
     *
     * @param results all its statistics are shown
     * @param configuration the tree of study.json
     * @param status what the runs are doing, for a page that is served and updates itself; empty for a file
     */
    Page(VariantTable table, ResultsJson results, Map<String, Object> configuration, Optional<StudyStatus> status) {
        this.table = table;
        this.results = results;
        this.configuration = configuration;
        this.status = status;
    }

    /** The whole file; names and texts of the study are escaped, in markup and in data. */
    String html() {
        PageTexts texts = new PageTexts(table, configuration);
        PageScript script = status.isPresent() ? PageScript.live() : PageScript.load();
        Columns columns = new Columns(NumberStyle.TYPESET, table.compared());
        PageTemplateValues values = new PageTemplateValues(
                table.results().outline().name() + ": " + texts.question(),
                table.results().outline().name(),
                texts.question(),
                texts.answers(),
                texts.setup(),
                status.isPresent() ? "" : texts.unfinished(),
                status.isPresent(),
                table.compared(),
                cards(texts),
                caption(),
                notes(),
                tables(columns),
                PageScript.resource("style.css"),
                Palette.properties(),
                PageData.of(table, results, configuration, status).json(),
                script.text(),
                script.hash());
        return PageTemplate.render("index.html", values);
    }

    private String caption() {
        List<String> sentences = new ArrayList<>(List.of(MarkdownTable.meaning(table)));
        TableNotes.ofSpeedRatios(table).forEach(note -> sentences.add(note + "."));
        return String.join(" ", sentences);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(TableNotes.ofSpeeds(table));
        notes.addAll(TableNotes.ofRuns(table));
        return notes;
    }

    private List<PageTemplateValues.Table> tables(Columns columns) {
        List<PageTemplateValues.Table> tables = new ArrayList<>();
        tables.add(table("Accuracy", table.rowGroups(), columns.variant(), columns.accuracy(table.bestChosenOn())));
        tables.add(table("Cost", table.rowGroups(), columns.variant(), columns.cost()));
        if (!table.rowsWithSpeedRatios().isEmpty()) {
            tables.add(table("Speed", table.rowGroupsWithSpeedRatios(), columns.variant(), columns.speedRatios()));
        }
        if (!table.across().isEmpty()) {
            tables.add(across());
        }
        return tables;
    }

    private PageTemplateValues.Table across() {
        List<PageTemplateValues.Row> rows = new ArrayList<>();
        for (List<String> row : AcrossTable.rows(table.across())) {
            rows.add(new PageTemplateValues.Row(row.get(0), rows.size() % Palette.size(), row.subList(1, row.size())));
        }
        return new PageTemplateValues.Table(
                "Over all settings",
                AcrossTable.HEADINGS,
                List.of(new PageTemplateValues.Group("", AcrossTable.HEADINGS.size(), rows)));
    }

    private List<PageTemplateValues.Card> cards(PageTexts texts) {
        List<PageTemplateValues.Card> cards = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            VariantRow row = table.rows().get(i);
            if (row.comparedWith().isPresent()) {
                cards.add(new PageTemplateValues.Card(
                        row.variant(),
                        row.comparedWith().get(),
                        i % Palette.size(),
                        PageTexts.typeset(NumberStyle.TYPESET.points(row.difference())),
                        texts.cost(row),
                        texts.speed(row)));
            }
        }
        return cards;
    }

    private PageTemplateValues.Table table(String title, List<RowGroup> shown, Column name, List<Column> columns) {
        List<String> headings = new ArrayList<>(List.of(name.heading()));
        columns.forEach(column -> headings.add(column.heading()));
        List<PageTemplateValues.Group> groups = new ArrayList<>();
        for (RowGroup group : shown) {
            List<PageTemplateValues.Row> rows = new ArrayList<>();
            for (VariantRow row : group.rows()) {
                List<String> cells = columns.stream()
                        .map(column -> PageTexts.typeset(column.cell().apply(row)))
                        .toList();
                rows.add(new PageTemplateValues.Row(
                        name.cell().apply(row), table.rows().indexOf(row) % Palette.size(), cells));
            }
            groups.add(new PageTemplateValues.Group(group.heading(), columns.size() + 1, rows));
        }
        return new PageTemplateValues.Table(title, headings, groups);
    }
}
