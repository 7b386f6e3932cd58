package org.attn4j.cli.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attn4j.cli.Application;
import org.attn4j.cli.Recorder;
import org.attn4j.cli.failure.ExitCode;
import org.junit.jupiter.api.Test;

/** The exit codes that are documented are those that the program has. */
class ExitCodesTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "INSTALL.md");

    /** Java's own, where the process is interrupted; InterruptIT sees it. */
    private static final int INTERRUPTED = 130;

    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\| \\S", Pattern.MULTILINE);

    private static SortedSet<Integer> codes() throws IllegalAccessException {
        SortedSet<Integer> codes = new TreeSet<>();
        for (Field constant : ExitCode.class.getFields()) {
            assertTrue(Modifier.isStatic(constant.getModifiers()), constant.getName());
            codes.add(constant.getInt(null));
        }
        codes.add(INTERRUPTED);
        return codes;
    }

    @Test
    void theTableHasEachCodeOnce() throws IOException, IllegalAccessException {
        String text = Files.readString(DOCUMENT);
        String section = text.substring(text.indexOf("\n## Exit codes\n"));
        assertEquals(
                codes().stream().toList(),
                ROW.matcher(section)
                        .results()
                        .map(row -> Integer.valueOf(row.group(1)))
                        .toList());
    }

    @Test
    void helpTellsTheSameCodes() throws IllegalAccessException {
        Recorder recorder = Recorder.pipe();
        assertEquals(ExitCode.FINE, new Application(recorder.console()).run("--help"));
        String help = recorder.results();
        String reported = help.substring(help.indexOf("Exit codes:"));
        assertEquals(
                codes(),
                Pattern.compile("\\d+")
                        .matcher(reported)
                        .results()
                        .map(MatchResult::group)
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
