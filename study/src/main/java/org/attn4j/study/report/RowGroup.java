package org.attn4j.study.report;

import java.util.List;

/**
 * Rows of a table that are compared with each other.
 *
 * @param heading what the variants have in common; empty if the study has one baseline
 * @param rows in the order of the configuration, at least one
 */
record RowGroup(String heading, List<VariantRow> rows) {}
