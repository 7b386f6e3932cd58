package org.attn4j.study.report;

import java.util.List;

/**
 * What the template of the page is filled with: components are the names in its double braces. Texts are plain; the
 * template escapes them, style, data and script excepted.
 *
 * @param name the study's name
 * @param baseline the variant that the others are compared with
 * @param question one sentence
 * @param answer one sentence; empty where nothing is compared
 * @param setting how the question was asked
 * @param unfinished one sentence where runs are still to come, else empty
 * @param compared whether there is a variant beside the baseline
 * @param verdicts one per variant, the baseline excepted
 * @param caption what the tables' figures are
 * @param remarks one sentence each
 * @param tables in the order of the page
 * @param style the style sheet
 * @param colours the properties that hold the variants' colours
 * @param data JSON for the script
 * @param script the script
 * @param scriptHash its hash in the form that a policy names it by
 */
record PageParts(
        String name,
        String baseline,
        String question,
        String answer,
        String setting,
        String unfinished,
        boolean compared,
        List<Verdict> verdicts,
        String caption,
        List<String> remarks,
        List<Table> tables,
        String style,
        String colours,
        String data,
        String script,
        String scriptHash) {

    /**
     * One variant beside the baseline.
     *
     * @param variant its name
     * @param colour its place among the colours
     * @param difference in percentage points, mean and spread
     * @param words a sentence or two; empty where nothing can be said
     * @param cost what it needs more or less; empty where that is not known
     */
    record Verdict(String variant, int colour, String difference, String words, String cost) {}

    /**
     * A table with one row per variant.
     *
     * @param about its title
     * @param headings the variants' first
     * @param rows in the order of the configuration
     */
    record Table(String about, List<String> headings, List<Row> rows) {}

    /**
     * One row.
     *
     * @param variant the first cell
     * @param colour the variant's place among the colours
     * @param cells the others
     */
    record Row(String variant, int colour, List<String> cells) {}
}
