package org.attn4j.study.report;

import java.util.List;

/**
 * The values of the page's template: components are the names in its double braces. Texts are plain; the template
 * escapes them, except style, data and script.
 *
 * @param title the title of the browser's window
 * @param name the study's name
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
        String title,
        String name,
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
     * @param baseline the variant that it is compared with
     * @param colour its index among the colours
     * @param difference in percentage points, mean and spread
     * @param cost its size relative to the baseline; empty if unknown
     * @param speed its speed relative to the baseline, or why it is not compared; empty if unknown
     */
    record Card(String variant, String baseline, int colour, String difference, String cost, String speed) {}

    /**
     * A table with one row per variant.
     *
     * @param title its title
     * @param headings that of the variant first
     * @param groups of rows, in the order of the configuration
     */
    record Table(String title, List<String> headings, List<Group> groups) {}

    /**
     * Rows that are compared with each other.
     *
     * @param heading what they have in common; empty if the study has one baseline
     * @param width the number of columns
     * @param rows in the order of the configuration
     */
    record Group(String heading, int width, List<Row> rows) {}

    /**
     * One row.
     *
     * @param variant the first cell
     * @param colour the variant's index among the colours
     * @param cells the other cells
     */
    record Row(String variant, int colour, List<String> cells) {}
}
