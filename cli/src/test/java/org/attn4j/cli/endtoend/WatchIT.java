package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.attn4j.cli.Sample;
import org.attn4j.study.browser.Browser;
import org.attn4j.study.browser.Tab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A study that trains while it is watched, in a browser and on a pipe. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal to send")
class WatchIT {

    /** Far above what any step takes; only a hang reaches it. */
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    private static final String LAST_RUN = "document.querySelector('#curves .series[data-variant=none] .line')";

    private static final String STUDY = Sample.STUDY
            .replace("\"epochs\": 2", "\"epochs\": 15")
            .replace(
                    "\"eca\": {\"/model/attention\": {\"type\": \"eca\"}}",
                    "\"wild\": {\"/training/optimizer\": {\"type\": \"sgd\", \"learningRate\": 1e30}}");

    @TempDir
    private Path folder;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    @AfterEach
    void close() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        opened.push(process::destroyForcibly);
        return process;
    }

    private Browser browser() throws IOException {
        Optional<Path> executable = Browser.find();
        if (executable.isEmpty() && Browser.required()) {
            fail(Browser.VARIABLE + " is set to required, but there is " + Browser.missing());
        }
        Assumptions.assumeTrue(executable.isPresent(), Browser::missing);
        Browser browser = Browser.start(executable.get(), folder.resolve("profile"));
        opened.push(browser);
        return browser;
    }

    private static void await(String what, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - begun < PATIENCE, "never: " + what);
        }
    }

    private static boolean is(Tab tab, String expression) {
        return Boolean.TRUE.equals(tab.evaluate("Boolean(" + expression + ")"));
    }

    /** The address that watch prints. */
    private static String address(Process watch) throws IOException {
        BufferedReader out = watch.inputReader();
        String line = out.readLine();
        assertTrue(line != null && line.startsWith("watching out at http://127.0.0.1:"), line);
        return line.substring(line.indexOf("http"), line.indexOf(" (Ctrl-C"));
    }

    @Test
    void thePageFollowsTheStudyFromBeforeItsBeginToItsEnd() throws Exception {
        Browser browser = browser();
        Sample.write(folder, STUDY);
        Program program = new Program(folder);
        Process watch = start(program.builder("watch", "out", "--port", "0")
                .redirectError(folder.resolve("watch.log").toFile()));
        String url = address(watch);
        Tab tab = browser.tab(1200, 900);
        tab.open(url);
        assertEquals("Nothing has begun", tab.text("h1"));

        Path log = folder.resolve("study.log");
        Process study = start(program.builder("ablate", "tiny.json", "--out", "out")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile()));
        Path table = folder.resolve("table.txt");
        Process text = start(program.builder("watch", "out", "--text")
                .redirectErrorStream(true)
                .redirectOutput(table.toFile()));
        await("a running run", () -> is(tab, "document.querySelector('tr.running[data-run=none-s1]')"));
        tab.evaluate("window.sameDocument = true");
        await("a curve", () -> is(tab, LAST_RUN));
        String points = LAST_RUN + ".getAttribute('d').split('L').length";
        double first = tab.number(points);
        await("a new point", () -> tab.number(points) > first);
        picture(tab, "watch-running.png");
        await("a time left", () -> is(tab, "document.querySelector('#progress .left')"));
        double left = seconds(tab.text("#progress .left"));
        await(
                "less time left",
                () -> is(tab, "document.querySelector('#progress .left')")
                        && seconds(tab.text("#progress .left")) < left);
        await("a failed run", () -> is(tab, "document.querySelector('tr.failed[data-run=wild-s1]')"));
        assertTrue(
                tab.text("tr.failed[data-run=wild-s1] .cause").startsWith("diverged: "),
                tab.text("tr.failed[data-run=wild-s1] .cause"));
        await("the last run", () -> is(tab, "document.querySelector('tr.done[data-run=none-s1]')"));
        assertEquals(1, study.waitFor(), Files.readString(log));
        assertTrue(is(tab, "window.sameDocument"), "the page was loaded again");
        await("what the done run adds", () -> tab.shown("#confusion"));
        picture(tab, "watch-ended.png");
        assertEquals(List.of(), tab.logged());
        assertTrue(
                tab.requests().stream().allMatch(request -> request.startsWith(url)),
                tab.requests().toString());

        assertEquals(0, text.waitFor(), Files.readString(table));
        List<String> tables = List.of(Files.readString(table).split("\n\n"));
        assertTrue(tables.size() > 3, tables.toString());
        assertTrue(tables.get(tables.size() - 1).startsWith("tiny: 1 done, 1 failed\n"), tables.get(tables.size() - 1));
        var once = program.run("watch", "out", "--text", "--once");
        assertEquals(tables.get(tables.size() - 1), once.out());

        if (Interrupts.areIgnored()) {
            watch.destroy();
        } else {
            Interrupts.send(watch);
        }
        assertTrue(watch.waitFor(1, TimeUnit.MINUTES));
        assertEquals("", Files.readString(folder.resolve("watch.log")));
        await("the end of the server", () -> is(tab, "!document.getElementById('lost').hidden"));
    }

    private static void picture(Tab tab, String name) throws IOException {
        tab.picture(Path.of("target", "pictures", name));
    }

    private static double seconds(String clock) {
        double seconds = 0;
        for (String part : clock.split(":")) {
            seconds = 60 * seconds + Double.parseDouble(part);
        }
        return seconds;
    }
}
