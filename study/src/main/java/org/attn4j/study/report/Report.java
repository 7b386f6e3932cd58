package org.attn4j.study.report;

import java.nio.file.Path;
import java.util.List;

/**
 * A report as written.
 *
 * @param table the table, for printing with {@link ReportTable}
 * @param files what was written, in the order of a reader's interest
 * @param warnings what could not be written and why, in sentences; empty where all is there
 */
public record Report(VariantTable table, List<Path> files, List<String> warnings) {}
