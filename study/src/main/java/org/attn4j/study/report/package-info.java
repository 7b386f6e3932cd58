/**
 * The report room: page, tables, pictures and results.json from a study's folder alone. Start at {@link
 * org.attn4j.study.report.ReportWriter}. Each file is replaced as a whole. The page's template, style and scripts are
 * resources in the folder {@code page}; they read results.json's tree by its keys and show what it has. Stable: names
 * and columns of the files. Free to change: looks.
 *
 * <p>May use: config.json, core.error, core.file, runfiles, runfiles.folder, runfiles.table, study, study.result,
 * study.statistics; jakarta.inject, java.desktop, JMustache, XChart
 */
package org.attn4j.study.report;
