package org.attn4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ApplicationTest {

    private final Recorder recorder = Recorder.pipe();

    private int run(String... arguments) {
        return new Application(recorder.console()).run(arguments);
    }

    @Test
    void helpIsAResultAndNamesEveryCommand() {
        assertEquals(0, run("--help"));
        for (String command : new Application(recorder.console()).commandNames()) {
            assertTrue(recorder.results().contains("\n  " + command + " "), command + " in\n" + recorder.results());
        }
        assertEquals("", recorder.notes());
    }

    @Test
    void noCommandShowsTheHelpAsAnError() {
        assertEquals(2, run());
        assertEquals("", recorder.results());
        assertTrue(recorder.notes().startsWith("Usage: attn4j "), recorder.notes());
    }

    @Test
    void anUnknownCommandSuggestsTheNearestAndListsAll() {
        assertEquals(2, run("ablat"));
        assertEquals("""
                unknown command "ablat"; did you mean "ablate"? known: ablate, bench, compare, data, diff, doctor, evaluate, \
                generate-completion, merge, plan, plugins, predict, report, reproduce, runs, schema, summary, train, \
                watch
                Try 'attn4j --help'.
                """, recorder.notes());
    }

    @Test
    void anUnknownOptionSuggestsTheNearestAndListsAll() {
        assertEquals(2, run("plugins", "--jsn"));
        assertEquals("""
                unknown option "--jsn"; did you mean "--json"? known: --debug, --help, --json, --plugins, --version
                Try 'attn4j plugins --help'.
                """, recorder.notes());
    }

    @Test
    void aMissingArgumentIsNamed() {
        assertEquals(2, run("report"));
        assertEquals("""
                Missing required parameter: 'DIR'
                Try 'attn4j report --help'.
                """, recorder.notes());
    }

    @Test
    void weightsOfAnotherNameAreRejected() {
        assertEquals(2, run("evaluate", "somewhere", "--weights", "first"));
        assertEquals("""
                Invalid value for option '--weights': must be last or best, was "first"
                Try 'attn4j evaluate --help'.
                """, recorder.notes());
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        for (String command : new Application(recorder.console()).commandNames()) {
            Recorder own = Recorder.pipe();
            assertEquals(0, new Application(own.console()).run(command, "--help"));
            assertTrue(
                    own.results().matches("(?s).*\nExamples?:\n  [^\n]*attn4j " + command + ".*"),
                    command + " in\n" + own.results());
        }
    }
}
