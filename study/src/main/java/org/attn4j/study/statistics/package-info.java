/**
 * The statistics room: numbers over seeds. Start at {@link org.attn4j.study.statistics.Family}; {@link
 * org.attn4j.study.statistics.Verdict} says in words what the numbers support. Plain values in, plain values and words
 * out; nothing here depends on runs or files. Distributions, tests and ranks come from Hipparchus.
 *
 * <p>May use: nothing; Hipparchus
 */
package org.attn4j.study.statistics;
