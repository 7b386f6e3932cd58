/**
 * The comparison room: the differences between two trained runs. Start at {@link org.attn4j.study.compare.RunComparison}. Free to
 * change: all.
 *
 * <p>May use: config.json, runfiles, runfiles.checkpoint, study.identity
 */
package org.attn4j.study.compare;
