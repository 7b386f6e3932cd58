/**
 * The result room: a study's folder as records. Start at {@link org.attn4j.study.result.ResultReader}. Reads files,
 * never writes; what is incomplete or foreign is reported, not guessed. Stable: what counts as done, best and missing.
 * Free to change: the rest.
 *
 * <p>May use: config.json, core.error, runfiles, runfiles.folder, study.config
 */
package org.attn4j.study.result;
