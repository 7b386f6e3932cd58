package org.attn4j.study.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium. Selenium was rejected because it needs a driver of exactly the browser's version. */
public final class Browser implements AutoCloseable {

    /** If it is {@code required}, a missing browser fails the tests; otherwise tests that need one are skipped. */
    public static final String VARIABLE = "ATTN4J_BROWSER";

    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "microsoft-edge",
            "msedge");

    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final Thread reader;
    private final DevTools tools;

    private Browser(Process process, BufferedReader messages) throws IOException {
        this.process = process;
        this.tools = DevTools.connect(address(messages));
        // Unread output would fill the pipe and block the browser.
        this.reader = new Thread(() -> messages.lines().forEach(line -> {}), "browser-messages");
        reader.setDaemon(true);
        reader.start();
    }

    /** The first browser on the path. */
    public static Optional<Path> find() {
        List<Path> folders = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream()
                        .flatMap(folder -> Stream.of(folder.resolve(name), folder.resolve(name + ".exe"))))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether a missing browser is a failure. */
    public static boolean required() {
        return "required".equals(System.getenv(VARIABLE));
    }

    /** The message if there is none. */
    public static String missing() {
        return "no Chromium on the path (" + String.join(", ", NAMES)
                + "), which the tests of the report page need;"
                + " install one (Debian: apt-get install chromium)";
    }

    /**
     * Starts a browser.
     *
     * @param profile an empty folder for its files
     */
    public static Browser start(Path executable, Path profile) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                executable.toString(),
                "--headless",
                // It opens only the tests' own pages, and containers often forbid the system calls of the sandbox.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return new Browser(process, process.errorReader(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    private static URI address(BufferedReader messages) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = messages.readLine(); line != null; line = messages.readLine()) {
            if (line.startsWith(LISTENING)) {
                return URI.create(line.substring(LISTENING.length()).strip());
            }
            said.append(line).append('\n');
        }
        throw new IOException("the browser ended without listening:\n" + said);
    }

    /** A new tab of this size. */
    public Tab tab(int width, int height) {
        Map<String, Object> target = tools.call("", "Target.createTarget", Map.of("url", "about:blank"));
        Map<String, Object> session =
                tools.call("", "Target.attachToTarget", Map.of("targetId", target.get("targetId"), "flatten", true));
        return new Tab(tools, (String) session.get("sessionId"), width, height);
    }

    /** Ends the browser, by force if necessary. */
    @Override
    public void close() {
        tools.call("", "Browser.close", Map.of());
        tools.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
            reader.join(10_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
