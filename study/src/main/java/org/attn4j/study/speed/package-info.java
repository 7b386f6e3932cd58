/**
 * The speed room: how fast the runs of a variant train and infer, and which runs may be compared. Start at {@link
 * org.attn4j.study.speed.VariantSpeed}. Figures come from the runs' own files; nothing is measured here. Stable: the rule
 * for which runs are compared. Free to change: the rest.
 *
 * <p>May use: runfiles, study.identity, study.statistics
 */
package org.attn4j.study.speed;
