package org.attn4j.study.report;

import java.nio.file.Path;
import java.util.List;

/**
 * A written report.
 *
 * @param table the table, for printing with {@link ReportTable}
 * @param files the written files, the most interesting first
 * @param warnings what could not be written and why, in sentences; empty if everything was written
 */
public record Report(VariantTable table, List<Path> files, List<String> warnings) {}
