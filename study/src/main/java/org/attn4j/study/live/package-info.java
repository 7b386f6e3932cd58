/**
 * The live room: what the runs of a study are doing now, as far as its folder shows. Start at {@link
 * org.attn4j.study.live.StatusReader}. Reads only. Stable: the components of the records, which are JSON keys.
 *
 * <p>May use: runfiles, runfiles.folder, runfiles.table, study.plan, study.result
 */
package org.attn4j.study.live;
