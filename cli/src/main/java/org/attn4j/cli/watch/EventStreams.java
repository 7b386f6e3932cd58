package org.attn4j.cli.watch;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reports changes to browsers as server-sent events: {@code change} with the version of the folder, at once and after
 * each change. Comments in between show that the connection is alive, and find browsers that are gone.
 */
final class EventStreams implements AutoCloseable {

    private static final int OK = 200;
    private static final int BUSY = 503;

    /** Each connection keeps a thread. */
    private static final int MOST_CONNECTIONS = 64;

    private static final long HEARTBEAT = TimeUnit.SECONDS.toMillis(15);

    private final FolderPoller poller;
    private final Semaphore connections = new Semaphore(MOST_CONNECTIONS);

    EventStreams(FolderPoller poller) {
        this.poller = poller;
    }

    /** Answers a request and returns when the connection is closed. */
    void serve(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        ResponseHeaders.setCommon(exchange);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(OK, -1);
        } else if (connections.tryAcquire()) {
            try {
                exchange.sendResponseHeaders(OK, 0);
                stream(exchange.getResponseBody());
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } finally {
                connections.release();
            }
        } else {
            exchange.sendResponseHeaders(BUSY, -1);
        }
    }

    /** An exception means that the browser is gone; the server then drops the connection. */
    private void stream(OutputStream out) throws IOException, InterruptedException {
        long known = poller.version();
        write(out, change(known));
        while (!poller.isClosed()) {
            long now = poller.await(known, HEARTBEAT);
            write(out, now == known ? ":\n\n" : change(now));
            known = now;
        }
    }

    private static String change(long version) {
        return "event: change\ndata: " + version + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** How many browsers are connected. */
    int connected() {
        return MOST_CONNECTIONS - connections.availablePermits();
    }

    /** Ends all connections. */
    @Override
    public void close() {
        poller.close();
    }
}
