package org.attn4j.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.config.json.Json;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests are written by hand, since clients do not send what an attacker would. */
class WatchServerTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();
    private StudyFolder study;
    private FolderPoller poller;
    private WatchServer server;
    private int port;

    @BeforeEach
    void start() {
        study = new StudyFolder(folder.resolve("study"));
        poller = FolderPoller.start(study);
        server = WatchServer.start(
                new WatchedStudy(study, new ResultReader(), poller), poller, LOOPBACK, 0, problems::add);
        port = URI.create(server.url()).getPort();
    }

    @AfterEach
    void end() {
        server.close();
        assertEquals(List.of(), problems);
    }

    private FabricatedStudy begin() {
        return new FabricatedStudy(study.path(), List.of("none", "se"), List.of(1L), 3);
    }

    private String request(String method, String path, String host) throws IOException {
        try (Socket socket = new Socket(LOOPBACK, port)) {
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String path) throws IOException {
        return request("GET", path, "Host: localhost:" + port + "\r\n");
    }

    private static String status(String response) {
        return response.lines().findFirst().orElse("");
    }

    private static String body(String response) {
        return response.substring(response.indexOf("\r\n\r\n") + 4);
    }

    @Test
    void thePageIsTheReportWithWhatTheRunsAreDoing() throws IOException {
        begin().done("none", 1);
        awaitChange();
        String response = get("/");
        assertEquals("HTTP/1.1 200 OK", status(response));
        assertTrue(response.contains("Does se help alexnet on cifar10?"), response);
        assertTrue(response.contains("<section id=\"live\">"), response);
        assertTrue(response.contains("\"activity\": \"waiting\""), response);
        assertTrue(response.contains("connect-src 'self'"), response);
        assertTrue(response.toLowerCase().contains("\r\ncache-control: no-store\r\n"), response);
        assertTrue(response.toLowerCase().contains("\r\nx-content-type-options: nosniff\r\n"), response);
        assertTrue(Files.notExists(study.report()), "looking writes nothing");
    }

    @Test
    void programsReadTheStateAsJson() throws IOException {
        begin().done("none", 1);
        awaitChange();
        String response = get("/status.json");
        assertEquals("HTTP/1.1 200 OK", status(response));
        assertEquals("fabricated", Json.tree(body(response)).get("name"));
    }

    @Test
    void requestsUnderAnotherNameAreRejected() throws IOException {
        for (String host : List.of(
                "Host: attacker.example:" + port + "\r\n",
                "Host: localhost\r\n",
                "Host: localhost:1\r\n",
                "Host: localhost:" + port + ".attacker.example\r\n",
                "Host: localhost:" + port + "\r\nHost: attacker.example\r\n",
                "")) {
            assertEquals("HTTP/1.1 403 Forbidden", status(request("GET", "/status.json", host)), host);
        }
        for (String name : List.of("127.0.0.1", "[::1]", "LocalHost")) {
            String host = "Host: " + name + ":" + port + "\r\n";
            assertEquals("HTTP/1.1 200 OK", status(request("GET", "/status.json", host)), host);
        }
    }

    @Test
    void nothingCanBeWrittenAndOtherPathsAreUnknown() throws IOException {
        String host = "Host: localhost:" + port + "\r\n";
        assertEquals("HTTP/1.1 405 Method Not Allowed", status(request("DELETE", "/", host)));
        assertEquals("HTTP/1.1 405 Method Not Allowed", status(request("POST", "/", host + "Content-Length: 0\r\n")));
        for (String path : List.of("/study.json", "/../study/study.json", "/%2e%2e/study.json", "/index.html")) {
            assertEquals("HTTP/1.1 404 Not Found", status(get(path)), path);
        }
        String head = request("HEAD", "/", host);
        assertEquals("HTTP/1.1 200 OK", status(head));
        assertEquals("", body(head));
    }

    @Test
    void aChangeIsReportedToEveryBrowser() throws IOException {
        try (Events first = new Events();
                Events second = new Events()) {
            long before = first.next();
            second.next();
            begin();
            assertTrue(first.next() > before);
            assertTrue(second.next() > before);
            first.close();
            begin().done("none", 1);
            assertTrue(second.next() > before + 1);
        }
        assertTrue(get("/").contains("Does se help alexnet on cifar10?"));
    }

    @Test
    void aFolderWithoutAStudyIsWaitedFor() throws IOException {
        String response = get("/");
        assertEquals("HTTP/1.1 200 OK", status(response));
        assertTrue(
                response.contains(study.path() + " holds neither a study nor a run yet. attn4j ablate and attn4j train"
                        + " write there with --out " + study.path() + "."),
                response);
        assertEquals(List.of(), Json.tree(body(get("/status.json"))).get("runs"));

        Files.createDirectories(study.runs().resolve("none-s1"));
        awaitChange();
        assertTrue(get("/").contains("holds neither a study nor a run yet"), "a study that is being created");
    }

    @Test
    void damageIsShownInPlaceOfThePage() throws IOException {
        begin().done("none", 1);
        Files.writeString(study.runs().resolve("none-s1/metrics.csv"), "<b>epoch</b>\n");
        awaitChange();
        String response = get("/");
        assertEquals("HTTP/1.1 200 OK", status(response));
        assertTrue(response.contains("metrics.csv: has the columns [&lt;b&gt;epoch&lt;/b&gt;], requires "), response);
        assertEquals("HTTP/1.1 500 Internal Server Error", status(get("/status.json")));
    }

    @Test
    void aPortInUseIsReportedWithTheOptionThatChoosesAnother() {
        UsageException taken = assertThrows(
                UsageException.class,
                () -> WatchServer.start(
                        new WatchedStudy(study, new ResultReader(), poller), poller, LOOPBACK, port, problems::add));
        assertEquals(
                "cannot listen at 127.0.0.1, port " + port + " (Address already in use); choose another port with"
                        + " --port N, or any free one with --port 0",
                taken.getMessage());
    }

    @Test
    void theEndOfTheServerEndsConnections() throws IOException {
        try (Events events = new Events()) {
            events.next();
            server.close();
            assertEquals(-1, events.next());
        }
    }

    /** Waits until the poller has seen what was written before. */
    private void awaitChange() throws IOException {
        try (Events events = new Events()) {
            long version = events.next();
            while (version >= 0 && !FolderState.of(study).equals(poller.state())) {
                version = events.next();
            }
        }
    }

    /** A connection to /events. */
    private final class Events implements AutoCloseable {

        private final Socket socket = new Socket(LOOPBACK, port);
        private final BufferedReader lines;

        Events() throws IOException {
            socket.getOutputStream()
                    .write(("GET /events HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        /** The version that the next event names; -1 at the end. */
        long next() throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    return Long.parseLong(line.substring("data: ".length()));
                }
            }
            return -1;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
