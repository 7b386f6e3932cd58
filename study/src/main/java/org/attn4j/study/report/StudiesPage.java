package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunResult;
import org.attn4j.study.grid.VariantGrid;

/**
 * A page about several studies, as one file that needs no network: tables, and the charts of the report with the variants of
 * all studies in them. It shares style and scripts with the report of one study.
 */
public final class StudiesPage {

    private static final List<String> SCRIPTS = List.of(
            "dom.js",
            "numbers.js",
            "study.js",
            "plot.js",
            "curves.js",
            "curves-chart.js",
            "labels.js",
            "cost.js",
            "theme.js",
            "studies.js");

    /**
     * A study whose curves are drawn.
     *
     * @param name unique among the studies
     * @param table its results
     * @param doubtful the variants whose speeds must not be compared with those of the other studies
     */
    public record Study(String name, VariantTable table, Set<String> doubtful) {

        /** Copies the set. */
        public Study {
            doubtful = Set.copyOf(doubtful);
        }
    }

    /**
     * A table.
     *
     * @param title its title
     * @param text what its figures mean; may be empty
     * @param headings one per column
     * @param rows as many cells as there are headings
     */
    public record Section(String title, String text, List<String> headings, List<List<String>> rows) {}

    /**
     * The template's values.
     *
     * @param title one sentence
     * @param lead one sentence
     * @param tables in the order of the page
     * @param details a table that is folded at first
     * @param notes one sentence each
     * @param style the style sheet
     * @param colours the properties that hold the variants' colours
     * @param data JSON for the script
     * @param script the script
     * @param scriptHash its hash as the security policy names it
     */
    private record Values(
            String title,
            String lead,
            List<Table> tables,
            Table details,
            List<String> notes,
            String style,
            String colours,
            String data,
            String script,
            String scriptHash) {

        /** The page is a file. */
        boolean live() {
            return false;
        }
    }

    /** A table with the index of its anchor. */
    private record Table(String anchor, String title, String text, List<String> headings, List<Row> rows) {

        private static final int LONGEST_FIGURE = 30;

        /** Whether cells hold texts, which wrap. */
        boolean words() {
            return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.length() > LONGEST_FIGURE);
        }
    }

    /** A row; the colour is a style, or empty if the row is not about one variant. */
    private record Row(String first, String colour, List<String> cells) {}

    /** The data of the page; its keys are those of the report's page. */
    private record Data(Results results, List<PageData.Run> runs, int colours) {}

    private record Results(Map<String, VariantJson> variants, List<RunJson> runs) {}

    private final List<Study> studies;
    private final List<String> variants;

    /** A page about studies. */
    public StudiesPage(List<Study> studies) {
        this.studies = List.copyOf(studies);
        this.variants = studies.stream()
                .flatMap(study -> study.table().rows().stream().map(row -> name(study, row.variant())))
                .toList();
    }

    private static String name(Study study, String variant) {
        return study.name() + ": " + variant;
    }

    /**
     * The whole file; names and texts are escaped, in markup and in data.
     *
     * @param sections tables above the charts
     * @param details a table below them that is folded at first
     */
    public String html(String title, String lead, List<Section> sections, Section details, List<String> notes) {
        PageScript script = PageScript.of(SCRIPTS);
        List<Table> tables = new ArrayList<>();
        sections.forEach(section -> tables.add(table("table-" + tables.size(), section)));
        return PageTemplate.render(
                "studies.html",
                new Values(
                        title,
                        lead,
                        tables,
                        table("details", details),
                        notes,
                        PageScript.resource("style.css"),
                        Palette.properties(),
                        PageData.scriptSafe(data()),
                        script.text(),
                        script.hash()));
    }

    private Table table(String anchor, Section section) {
        return new Table(
                anchor,
                section.title(),
                section.text(),
                section.headings(),
                section.rows().stream().map(this::row).toList());
    }

    private Row row(List<String> cells) {
        int index = variants.indexOf(cells.get(0).replace(" (baseline)", ""));
        return new Row(
                cells.get(0),
                index < 0 ? "" : "background: var(--v" + index % Palette.size() + ")",
                cells.stream().skip(1).map(PageTexts::typeset).collect(Collectors.toList()));
    }

    private Data data() {
        Map<String, VariantJson> figures = new LinkedHashMap<>();
        List<RunJson> runs = new ArrayList<>();
        List<PageData.Run> more = new ArrayList<>();
        for (Study study : studies) {
            VariantGrid grid = study.table().results().outline().grid();
            study.table()
                    .rows()
                    .forEach(row -> figures.put(
                            name(study, row.variant()),
                            VariantJson.of(
                                    row,
                                    grid,
                                    row.speed().comparable()
                                            && !study.doubtful().contains(row.variant()))));
            study.table().results().runs().stream()
                    .map(run -> renamed(run, name(study, run.id().variant())))
                    .forEach(run -> {
                        runs.add(RunJson.of(run));
                        more.add(PageData.Run.of(run));
                    });
        }
        return new Data(new Results(figures, runs), more, Palette.size());
    }

    private static RunResult renamed(RunResult run, String variant) {
        return new RunResult(
                new RunId(variant, run.id().seed()), run.record(), run.epochs(), run.timings(), run.evaluation());
    }
}
