/**
 * The comparison room: the differences between two trained runs. Start at {@link org.attn4j.study.compare.RunComparison}. Free to
 * change: all.
 *
 * <p>May use: config.document, config.json, runfiles, runfiles.checkpoint, runfiles.table, study.identity,
 * study.report, study.result, study.speed, study.statistics
 */
package org.attn4j.study.compare;
