/**
 * The report room: page, tables, pictures and results.json from a study's folder alone. Start at
 * {@link org.attn4j.study.report.ReportWriter}. Files are replaced whole. The page's template, style and scripts are
 * resources in the folder {@code page}; they read results.json's tree by its keys and show what it has. May use:
 * core.file, core.json, study.result, study.statistics, charts, templates. Stable: names and columns of the files. Free to
 * change: looks.
 */
package org.attn4j.study.report;
