/**
 * The tables of a run: metrics.csv, timings.csv and iterations.csv. Start at {@link
 * org.attn4j.runfiles.table.RecordTable}. Stable: the columns.
 *
 * <p>May use: runfiles.folder
 */
package org.attn4j.runfiles.table;
