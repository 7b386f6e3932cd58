package org.attn4j.study.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.attn4j.config.json.Json;

/** The connection to a browser: calls with their results, and the events received. */
final class DevTools implements WebSocket.Listener {

    private static final int SECONDS = 20;

    private final Map<Integer, CompletableFuture<Map<String, Object>>> waiting = new ConcurrentHashMap<>();
    private final List<Map<String, Object>> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final StringBuilder received = new StringBuilder();
    private WebSocket socket;

    private DevTools() {}

    static DevTools connect(URI address) {
        DevTools tools = new DevTools();
        tools.socket =
                answer(HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, tools), "connecting");
        return tools;
    }

    /** The result of a method; session: empty for the browser itself. */
    Map<String, Object> call(String session, String method, Map<String, Object> parameters) {
        int id = number.incrementAndGet();
        CompletableFuture<Map<String, Object>> result = new CompletableFuture<>();
        waiting.put(id, result);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        answer(socket.sendText(Json.write(message), true), method);
        Map<String, Object> reply = answer(result, method);
        if (reply.containsKey("error")) {
            throw new IllegalStateException(method + ": " + reply.get("error"));
        }
        return part(reply, "result");
    }

    /** The parameters of all events of this name that a session has received. */
    List<Map<String, Object>> events(String session, String method) {
        return events.stream()
                .filter(event -> session.equals(event.get("sessionId")) && method.equals(event.get("method")))
                .map(event -> part(event, "params"))
                .toList();
    }

    static Map<String, Object> part(Map<String, Object> tree, String key) {
        Map<String, Object> part = new LinkedHashMap<>();
        if (tree.get(key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> part.put((String) name, value));
        }
        return part;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        received.append(data);
        if (last) {
            Map<String, Object> message = Json.tree(received.toString());
            received.setLength(0);
            if (message.get("id") instanceof Integer id) {
                waiting.remove(id).complete(message);
            } else {
                events.add(message);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        waiting.values().forEach(future -> future.completeExceptionally(failure));
    }

    private static <T> T answer(CompletableFuture<T> future, String what) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(what + ": the browser does not answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(what + ": interrupted", stopped);
        }
    }

    void close() {
        socket.abort();
    }
}
