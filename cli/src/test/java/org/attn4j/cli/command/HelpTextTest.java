package org.attn4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code --help} of every command prints in a terminal of 80 columns. */
class HelpTextTest {

    private static final Path KEPT = Path.of("src/test/resources/org/attn4j/cli/command/help.txt");

    /** {@code -Ddocument.accept=true} writes what is made. */
    private static final String ACCEPT = "document.accept";

    private static final int COLUMNS = 80;

    /** In an example: the shell's own syntax around the command. */
    private static final String SHELL = "^source <\\(|\\)$| > \\S+$";

    /** The command and all commands below it. */
    private static Stream<CommandLine> all(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(HelpTextTest::all));
    }

    private static Stream<CommandLine> all() {
        CommandLine line = RootCommand.commandLine();
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(COLUMNS);
        return all(line);
    }

    @Test
    void helpIsAsKept() throws IOException {
        StringBuilder made = new StringBuilder();
        all().forEach(line -> made.append("$ ")
                .append(line.getCommandSpec().qualifiedName())
                .append(" --help\n")
                .append(line.getUsageMessage())
                .append('\n'));
        if (Boolean.getBoolean(ACCEPT)) {
            Files.writeString(KEPT, made);
        }
        assertEquals(
                Files.readString(KEPT),
                made.toString(),
                KEPT + " is out of date; to write it again: ./mvnw -pl cli -am test -Dtest=HelpTextTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -D" + ACCEPT + "=true");
    }

    /** Picocli wraps descriptions; a footer's lines are written as they are meant to appear. */
    @Test
    void noLineOfAFooterIsWrapped() {
        List<String> tooLong = all().flatMap(line ->
                        Arrays.stream(line.getCommandSpec().usageMessage().footer()))
                .filter(text -> text.length() > COLUMNS)
                .toList();
        assertEquals(List.of(), tooLong);
    }

    /** The first element is the command's line in the list of commands, so it is a sentence. */
    @Test
    void eachDescriptionBeginsWithASentence() {
        all().forEach(line -> {
            String first = line.getCommandSpec().usageMessage().description()[0];
            assertTrue(first.matches("[A-Z].*[.]"), line.getCommandName() + ": " + first);
        });
    }

    @Test
    void everyExampleIsAValidCommandLineOfFilesThatExist() {
        List<String> examples = all().map(CommandLine::getCommandSpec)
                .flatMap(HelpTextTest::examples)
                .toList();
        assertTrue(examples.size() >= 20, examples.toString());
        for (String example : examples) {
            List<String> words = words(example);
            RootCommand.commandLine().parseArgs(words.subList(1, words.size()).toArray(String[]::new));
            words.stream()
                    .filter(word -> word.startsWith("examples/"))
                    .forEach(word -> assertTrue(Files.exists(Path.of("..", word)), example));
        }
    }

    private static Stream<String> examples(CommandSpec command) {
        return Arrays.stream(command.usageMessage().footer())
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().replaceAll(SHELL, ""));
    }

    /** Split at blanks outside of single quotes. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        String[] quoted = line.split("'");
        for (int i = 0; i < quoted.length; i++) {
            words.addAll(
                    i % 2 == 1 ? List.of(quoted[i]) : List.of(quoted[i].strip().split(" ")));
        }
        return words;
    }
}
