package org.attn4j.cli.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;

/**
 * Serves the page of a study: {@code /} is the page, {@code /events} reports changes as server-sent events, {@code
 * /status.json} is for programs. Reading is all that it offers.
 */
public final class WatchServer implements AutoCloseable {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;
    private static final int FAILED = 500;

    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads;
    private final AcceptedHosts hosts;
    private final WatchedStudy study;
    private final EventStreams streams;
    private final Consumer<String> problems;

    private WatchServer(HttpServer server, WatchedStudy study, FolderPoller poller, Consumer<String> problems)
            throws IOException {
        this.server = server;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "watch-client");
            thread.setDaemon(true);
            return thread;
        });
        InetSocketAddress bound = server.getAddress();
        this.hosts = AcceptedHosts.of(bound.getAddress(), bound.getPort());
        this.study = study;
        this.streams = new EventStreams(poller);
        this.problems = problems;
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for any free one
     * @param problems receives a sentence about a request that failed because of a bug
     * @throws UsageException if the port is in use, or the address is not this machine's
     */
    public static WatchServer start(
            WatchedStudy study, FolderPoller poller, InetAddress address, int port, Consumer<String> problems) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
            WatchServer watch = new WatchServer(server, study, poller, problems);
            server.createContext("/", watch::answer);
            server.setExecutor(watch.threads);
            server.start();
            return watch;
        } catch (BindException taken) {
            throw new UsageException(
                    "cannot listen at " + AcceptedHosts.text(address) + ", port " + port + " (" + taken.getMessage()
                            + "); choose another port with --port N, or any free one with --port 0",
                    taken);
        } catch (IOException failure) {
            throw new UsageException("cannot listen at " + AcceptedHosts.text(address) + ": " + failure, failure);
        }
    }

    /** The address for browsers. */
    public String url() {
        InetAddress address = server.getAddress().getAddress();
        String host = address.isAnyLocalAddress() ? "localhost" : AcceptedHosts.text(address);
        return "http://" + host + ":" + server.getAddress().getPort() + "/";
    }

    /** Ends the server and all its connections. */
    @Override
    public void close() {
        streams.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!hosts.accept(exchange.getRequestHeaders().get("Host"))) {
                send(exchange, FORBIDDEN, TEXT, "This server answers requests to its own address only.\n");
            } else if (!METHODS.contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, WRONG_METHOD, TEXT, "This server can only be read.\n");
            } else {
                answerPath(exchange);
            }
        } catch (RuntimeException bug) {
            problems.accept("a request for " + exchange.getRequestURI() + " failed: " + bug);
        }
    }

    private void answerPath(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/" -> send(exchange, OK, "text/html; charset=utf-8", study.page());
            case "/status.json" -> status(exchange);
            case "/events" -> streams.serve(exchange);
            default -> send(exchange, NOT_FOUND, TEXT, "There is no such page.\n");
        }
    }

    private void status(HttpExchange exchange) throws IOException {
        try {
            send(exchange, OK, "application/json", Json.write(study.status()));
        } catch (DataException damaged) {
            send(exchange, FAILED, TEXT, damaged.getMessage() + "\n");
        }
    }

    private static void send(HttpExchange exchange, int code, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        ResponseHeaders.setCommon(exchange);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(code, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
