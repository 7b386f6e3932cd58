package org.attn4j.study.report;

import com.samskivert.mustache.Mustache;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private final Map<String, Object> results;
    private final Map<String, Object> configuration;

    /**
     * The page of a study.
     *
     * @param results the tree of results.json; whatever statistics it has are shown
     * @param configuration the tree of study.json
     */
    Page(VariantTable table, Map<String, Object> results, Map<String, Object> configuration) {
        this.table = table;
        this.results = results;
        this.configuration = configuration;
    }

    /** The whole file; names and texts from outside are escaped, in markup and in data. */
    String html() {
        PageWords words = new PageWords(table, configuration);
        PageScript script = PageScript.load();
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("name", table.results().outline().name());
        parts.put("baseline", table.results().outline().baseline());
        parts.put("question", words.question());
        parts.put("answer", words.sentence(TreePart.text(results, "verdict")));
        parts.put("setting", words.setting());
        parts.put("unfinished", words.unfinished());
        parts.put("compared", table.compared());
        parts.put("verdicts", verdicts(words));
        parts.put("caption", MarkdownTable.meaning(table));
        parts.put("remarks", Remarks.ofRuns(table));
        Columns columns = new Columns(Figures.TYPESET, table.compared());
        parts.put(
                "tables",
                List.of(
                        table("How good the variants are", columns.variant(), columns.quality(table.bestChosenOn())),
                        table("What the variants cost", columns.variant(), columns.cost())));
        parts.put("style", PageScript.resource("style.css"));
        parts.put("colours", Palette.properties());
        parts.put("data", PageData.json(table, results, configuration));
        parts.put("script", script.text());
        parts.put("scriptHash", script.hash());
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .compile(PageScript.resource("index.html"))
                .execute(parts);
    }

    private List<Map<String, Object>> verdicts(PageWords words) {
        List<Map<String, Object>> verdicts = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            VariantRow row = table.rows().get(i);
            if (!row.baseline()) {
                verdicts.add(Map.of(
                        "variant", row.variant(),
                        "colour", i % Palette.size(),
                        "difference", signed(Figures.TYPESET.points(row.difference())),
                        "words",
                                words.verdict(
                                        row.variant(),
                                        TreePart.text(results, "variants", row.variant(), "comparison", "verdict")),
                        "cost", words.cost(row)));
            }
        }
        return verdicts;
    }

    /** A negative number with a minus sign instead of a hyphen: as wide as the plus above or below it. */
    private static String signed(String figure) {
        return figure.matches("-\\d.*") ? "\u2212" + figure.substring(1) : figure;
    }

    private Map<String, Object> table(String about, Column name, List<Column> columns) {
        List<String> headings = new ArrayList<>(List.of(name.heading()));
        columns.forEach(column -> headings.add(column.heading()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            VariantRow row = table.rows().get(i);
            rows.add(Map.of(
                    "variant",
                    name.cell().apply(row),
                    "colour",
                    i % Palette.size(),
                    "cells",
                    columns.stream()
                            .map(column -> signed(column.cell().apply(row)))
                            .toList()));
        }
        return Map.of("about", about, "headings", headings, "rows", rows);
    }
}
