/**
 * The report room: writes page, tables, pictures and results.json from a study's folder alone. Start at {@link
 * org.attn4j.study.report.ReportWriter}. Each file is replaced atomically. The page's template, style and scripts are
 * resources in the folder {@code page}; the scripts read the keys of results.json. Stable: names, keys and columns of
 * the files. Free to change: appearance.
 *
 * <p>May use: config.json, core.error, core.file, runfiles, runfiles.folder, runfiles.table, study, study.result,
 * study.speed, study.statistics; jakarta.inject, java.desktop, JMustache, XChart
 */
package org.attn4j.study.report;
