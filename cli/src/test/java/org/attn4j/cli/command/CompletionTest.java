package org.attn4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.cli.Application;
import org.attn4j.cli.Recorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion script in a real bash. */
class CompletionTest {

    @TempDir
    private Path folder;

    private Path script;

    @BeforeEach
    void writeTheScript() throws IOException {
        Recorder recorder = Recorder.pipe();
        // A file that is no jar: the command would fail if it looked for plugins.
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Files.writeString(plugins.resolve("broken.jar"), "no jar");
        int exit = new Application(recorder.console()).run("generate-completion", "--plugins", plugins.toString());
        assertEquals(0, exit, recorder.notes());
        script = Files.writeString(folder.resolve("completion"), recorder.results());
    }

    /** What bash offers for the last of these words. Outside of a completion, its compopt prints an error: dropped. */
    private List<String> offered(String... words) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash");
        String typed = Stream.of(words).map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Process bash = new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        "source " + script + "; COMP_WORDS=(attn4j " + typed + "); COMP_CWORD=" + words.length
                                + "; _complete_attn4j 2>&-; printf '%s\\n' \"${COMPREPLY[@]}\"")
                .redirectErrorStream(true)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, bash.waitFor(), output);
        return output.lines().map(String::strip).sorted().toList();
    }

    @Test
    void aCommandIsCompleted() throws IOException, InterruptedException {
        assertEquals(List.of("predict"), offered("pr"));
        assertEquals(List.of("plan", "plugins"), offered("pl"));
        assertEquals(List.of("show"), offered("plugins", "s"));
    }

    @Test
    void anOptionIsCompleted() throws IOException, InterruptedException {
        assertEquals(List.of("--retry-failed"), offered("ablate", "--re"));
        assertEquals(List.of("--paper-units", "--plugins"), offered("summary", "--p"));
    }

    @Test
    void theWordsOfAnOptionAreOffered() throws IOException, InterruptedException {
        assertEquals(List.of("best", "last"), offered("evaluate", "--weights", ""));
    }

    @Test
    void hiddenCommandsAreNotOffered() throws IOException, InterruptedException {
        List<String> all = offered("");
        assertTrue(all.contains("ablate"), all.toString());
        assertTrue(!all.contains("check-reference"), all.toString());
    }
}
