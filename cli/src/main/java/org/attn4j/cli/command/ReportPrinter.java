package org.attn4j.cli.command;

import org.attn4j.cli.console.Console;
import org.attn4j.study.report.Report;
import org.attn4j.study.report.ReportTable;
import org.attn4j.study.result.StudyFolder;

/** Prints a report's table and the folder of the full report. */
final class ReportPrinter {

    private final Console console;

    ReportPrinter(Console console) {
        this.console = console;
    }

    void print(Report report, StudyFolder folder) {
        report.warnings().forEach(console::note);
        console.result("\n" + ReportTable.text(report.table()));
        console.result("report: " + folder.report());
    }
}
