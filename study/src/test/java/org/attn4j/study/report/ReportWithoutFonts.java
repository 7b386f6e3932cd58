package org.attn4j.study.report;

import java.nio.file.Path;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFolder;

/** Writes a report and prints its warnings: a separate program, to be run in a process without fonts. */
final class ReportWithoutFonts {

    private ReportWithoutFonts() {}

    public static void main(String[] arguments) {
        StudyFolder folder = new StudyFolder(Path.of(arguments[0]));
        new ReportWriter(new ResultReader()).write(folder).warnings().forEach(System.out::println);
    }
}
