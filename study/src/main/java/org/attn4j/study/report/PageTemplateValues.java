package org.attn4j.study.report;

import java.util.List;

/**
 * The values of the page's template: components are the names in its double braces. Texts are plain; the template
 * escapes them, except style, data and script.
 *
 * @param name the study's name
 * @param baseline the variant that the others are compared with
 * @param question one sentence
 * @param answers one sentence per verdict; empty if nothing is compared
 * @param setup the seeds and epochs of the study
 * @param unfinished one sentence if runs are missing, else empty
 * @param live whether the page is served and updates itself
 * @param compared whether there is a variant besides the baseline
 * @param cards one per variant except the baseline
 * @param caption what the figures of the tables mean
 * @param notes one sentence each
 * @param tables in the order of the page
 * @param style the style sheet
 * @param colours the properties that hold the variants' colours
 * @param data JSON for the script
 * @param script the script
 * @param scriptHash its hash as the security policy names it
 */
record PageTemplateValues(
        String name,
        String baseline,
        String question,
        List<String> answers,
        String setup,
        String unfinished,
        boolean live,
        boolean compared,
        List<Card> cards,
        String caption,
        List<String> notes,
        List<Table> tables,
        String style,
        String colours,
        String data,
        String script,
        String scriptHash) {

    /**
     * One variant compared with the baseline.
     *
     * @param variant its name
     * @param colour its index among the colours
     * @param difference in percentage points, mean and spread
     * @param cost its size relative to the baseline; empty if unknown
     */
    record Card(String variant, int colour, String difference, String cost) {}

    /**
     * A table with one row per variant.
     *
     * @param title its title
     * @param headings that of the variant first
     * @param rows in the order of the configuration
     */
    record Table(String title, List<String> headings, List<Row> rows) {}

    /**
     * One row.
     *
     * @param variant the first cell
     * @param colour the variant's index among the colours
     * @param cells the other cells
     */
    record Row(String variant, int colour, List<String> cells) {}
}
