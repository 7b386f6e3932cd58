/**
 * The statistics room: numbers over seeds. Start at {@link org.attn4j.study.statistics.Summary}. Plain values in, plain
 * values out; it knows nothing of runs or files, so that richer statistics can take its place. May use: nothing.
 */
package org.attn4j.study.statistics;
