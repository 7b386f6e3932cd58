package org.attn4j.cluster.driver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attn4j.cluster.store.Pointer;

/** Events for the program: lines of JSON on standard output, each after a mark that no other output has. Thread-safe. */
final class Events {

    /** Starts each line. */
    static final String MARK = "attn4j-event ";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final PrintStream out;

    Events(PrintStream out) {
        this.out = out;
    }

    /** The application is accepted by the cluster. */
    void application(String id, String page, int driver) {
        send("application", Map.of("application", id, "page", page, "driver", driver));
    }

    /** An executor has joined. */
    void executor(String id, String host, int cores, boolean usable) {
        send(usable ? "executor" : "executor-too-small", Map.of("executor", id, "host", host, "cores", cores));
    }

    /** An executor is gone. */
    void executorLost(String id, String message) {
        send("executor-lost", Map.of("executor", id, "message", message));
    }

    /** No executor can take a run. */
    void waiting(int cores) {
        send("waiting", Map.of("cores", cores));
    }

    /** A run has started, or has been started again. */
    void started(String run, String host, String executor, String attempt) {
        send("started", Map.of("run", run, "host", host, "executor", executor, "attempt", attempt));
    }

    /** The machine or the executor of a run is gone, or could not run it; another takes it. */
    void interrupted(String run, String message) {
        send("interrupted", Map.of("run", run, "message", message));
    }

    /** More epochs of a run are done; its small files are in the mirror. */
    void epochs(String run, Pointer pointer) {
        send("epochs", of(run, pointer));
    }

    /** A run has ended; its files are in place. */
    void ended(String run, Pointer pointer) {
        send("ended", of(run, pointer));
    }

    /** The study cannot go on. */
    void error(String message) {
        send("error", Map.of("message", message));
    }

    private static Map<String, Object> of(String run, Pointer pointer) {
        return Map.of(
                "run",
                run,
                "state",
                pointer.state().name(),
                "epochs",
                pointer.epochs(),
                "host",
                pointer.host(),
                "executor",
                pointer.executor(),
                "attempt",
                pointer.attempt(),
                "message",
                pointer.message(),
                "exit",
                pointer.exit());
    }

    private synchronized void send(String event, Map<String, Object> facts) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", event);
        line.putAll(facts);
        try {
            out.println(MARK + MAPPER.writeValueAsString(line));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        out.flush();
    }
}
