package org.attn4j.dataset.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.error.DataException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteFileTest {

    private static final byte[] CONTENTS = "a published file".getBytes(StandardCharsets.US_ASCII);
    private static final Checksum RIGHT =
            Checksum.sha256("28fd006b875a9247e2aa2b9fee74add33cb9fdbb2f4c967966fa6a7404b4c5eb");
    private static final Checksum WRONG = Checksum.md5("00000000000000000000000000000000");

    @TempDir
    private Path folder;

    private HttpServer server;
    private String base;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/data/file.gz", exchange -> answer(exchange, 200, CONTENTS.length));
        server.createContext("/moved/file.gz", exchange -> {
            exchange.getResponseHeaders().add("Location", "/data/file.gz");
            answer(exchange, 302, 0);
        });
        server.createContext("/short/file.gz", exchange -> answer(exchange, 200, CONTENTS.length + 10));
        server.start();
        base = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fileIsDownloadedWithProgress() throws IOException {
        List<String> reports = new ArrayList<>();
        Path target = folder.resolve("new/folder/file.gz");
        Path file = remote("/data", target, RIGHT)
                .require(true, (what, done, total) -> reports.add(what + " " + done + "/" + total));
        assertEquals(target, file);
        assertArrayEquals(CONTENTS, Files.readAllBytes(file));
        assertEquals("downloading file.gz 16/16", reports.get(reports.size() - 1));
        assertEquals(List.of(target), files(target.getParent()));
    }

    @Test
    void redirectIsFollowed() throws IOException {
        Path file = remote("/moved", folder.resolve("file.gz"), RIGHT).require(true, Progress.silent());
        assertArrayEquals(CONTENTS, Files.readAllBytes(file));
    }

    @Test
    void existingFileIsUsedWithoutACheck() throws IOException {
        Path target = Files.writeString(folder.resolve("file.gz"), "mine");
        assertEquals(target, remote("/absent", target, WRONG).require(true, Progress.silent()));
        assertEquals("mine", Files.readString(target));
    }

    @Test
    void absentFileIsReportedWithItsAddress() {
        Path target = folder.resolve("file.gz");
        DataException e = assertThrows(
                DataException.class, () -> remote("/data", target, RIGHT).require(false, Progress.silent()));
        assertEquals(
                target + " does not exist; get it from " + base
                        + "/data/file.gz or set \"download\": true under dataset",
                e.getMessage());
    }

    @Test
    void wrongChecksumLeavesNothingBehind() throws IOException {
        assertRejected(
                "/data",
                WRONG,
                "the file downloaded from " + base
                        + "/data/file.gz is not the published one: its MD5 is 8b50df98f641d32826e61bdbbdd4cb72, must"
                        + " be 00000000000000000000000000000000");
    }

    @Test
    void serverErrorLeavesNothingBehind() throws IOException {
        assertRejected(
                "/absent", RIGHT, "downloading " + base + "/absent/file.gz failed: the server returned status 404");
    }

    @Test
    void brokenConnectionLeavesNothingBehind() throws IOException {
        DataException e = assertThrows(DataException.class, () -> remote("/short", folder.resolve("file.gz"), RIGHT)
                .require(true, Progress.silent()));
        assertTrue(e.getMessage().startsWith("downloading " + base + "/short/file.gz failed: "), e.getMessage());
        assertEquals(List.of(), files(folder));
    }

    @Test
    void unreachableServerIsReported() throws IOException {
        server.stop(0);
        DataException e = assertThrows(DataException.class, () -> remote("/data", folder.resolve("file.gz"), RIGHT)
                .require(true, Progress.silent()));
        assertTrue(e.getMessage().startsWith("downloading " + base + "/data/file.gz failed: "), e.getMessage());
        assertEquals(List.of(), files(folder));
    }

    @Test
    void mirrorMustBeAWebAddress() {
        for (String bad : List.of("ftp://host/x", "not an address", "file:///etc")) {
            DataException e = assertThrows(
                    DataException.class, () -> RemoteFile.of(bad, "file.gz", folder.resolve("file.gz"), RIGHT));
            assertEquals("mirror must be an http or https address, was " + bad, e.getMessage());
        }
    }

    private RemoteFile remote(String path, Path target, Checksum checksum) {
        return RemoteFile.of(base + path, "file.gz", target, checksum);
    }

    private void assertRejected(String path, Checksum checksum, String message) throws IOException {
        DataException e = assertThrows(DataException.class, () -> remote(path, folder.resolve("file.gz"), checksum)
                .require(true, Progress.silent()));
        assertEquals(message, e.getMessage());
        assertEquals(List.of(), files(folder));
    }

    private static void answer(HttpExchange exchange, int code, int length) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(code, length == 0 ? -1 : length);
            if (length > 0) {
                exchange.getResponseBody().write(CONTENTS);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
