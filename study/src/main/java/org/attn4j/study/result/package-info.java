/**
 * The result room: reads a study's folder into records. Start at {@link org.attn4j.study.result.ResultReader}. Only
 * reads; incomplete or foreign files are reported, never guessed. Stable: what counts as done, best and missing.
 * Free to change: the rest.
 *
 * <p>May use: config.json, core.error, runfiles, runfiles.folder, runfiles.table, study.config, study.grid
 */
package org.attn4j.study.result;
