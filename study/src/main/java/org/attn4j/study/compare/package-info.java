/**
 * The comparison room: two trained runs side by side. Start at {@link org.attn4j.study.compare.RunComparison}. May use:
 * study, the trainer's public types and checkpoint digests. Free to change: all.
 */
package org.attn4j.study.compare;
