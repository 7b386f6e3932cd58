package org.attn4j.cli.text;

import org.attn4j.cli.console.Console;
import org.attn4j.study.report.Report;
import org.attn4j.study.report.ReportTable;
import org.attn4j.study.result.StudyFolder;

/** Prints a report's table and the folder of the full report. */
public final class ReportPrinter {

    private final Console console;

    /** Prints to a console. */
    public ReportPrinter(Console console) {
        this.console = console;
    }

    /** Prints warnings as notes, and the table and the folder as results. */
    public void print(Report report, StudyFolder folder) {
        report.warnings().forEach(console::note);
        console.result("\n" + ReportTable.text(report.table()));
        console.result("report: " + folder.report());
    }
}
