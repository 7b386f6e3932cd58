/**
 * The statistics room: numbers over seeds. Start at {@link org.attn4j.study.statistics.Family}; what the numbers allow to
 * say is {@link org.attn4j.study.statistics.Verdict}. Plain values in, plain values and words out; it knows nothing of
 * runs or files. Distributions, tests and ranks come from Hipparchus. May use: Hipparchus.
 */
package org.attn4j.study.statistics;
