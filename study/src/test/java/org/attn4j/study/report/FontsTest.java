package org.attn4j.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.attn4j.study.result.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {

    @TempDir
    Path path;

    @Test
    void thisMachineHasFonts() {
        assertEquals(Optional.empty(), Fonts.problem());
    }

    /** A process whose fontconfig has no folder of fonts, as on a minimal server. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutFontsTheTablesAreWrittenAndAWarningSaysWhatToInstall() throws IOException, InterruptedException {
        StudyFolder folder = SmallStudy.done(path.resolve("study"));
        Path noFonts = Files.writeString(path.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + path,
                "-cp",
                System.getProperty("java.class.path"),
                ReportWithoutFonts.class.getName(),
                folder.path().toString());
        builder.environment().put("FONTCONFIG_FILE", noFonts.toString());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertTrue(
                output.startsWith(
                        "curves.png and predictions.png are not drawn: Java finds no fonts on this machine ("),
                output);
        assertTrue(
                output.endsWith("); install fontconfig and any font (Debian: apt-get install fontconfig"
                        + " fonts-dejavu-core), then run attn4j report " + folder.path() + "\n"),
                output);
        assertTrue(Files.exists(folder.report().resolve("table.md")));
        assertFalse(Files.exists(folder.report().resolve("curves.png")));
    }
}
