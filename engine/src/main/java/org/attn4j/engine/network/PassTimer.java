package org.attn4j.engine.network;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;

/**
 * Times the phases of training passes. Deeplearning4j calls the vertices in its array only through their interface, so
 * timing proxies in that array see every forward and backward call. Outside of {@link #time} the array is unchanged.
 */
final class PassTimer extends PassObserver {

    private static final int FORWARD = 0;
    private static final int BACKWARD = 1;

    private final LongSupplier clock;
    private final Map<String, long[]> vertexNanos = new HashMap<>();
    private long passNanos;
    private long copyNanos;
    private int passes;

    /** A timer that reads a nanosecond clock. */
    PassTimer(LongSupplier clock) {
        this.clock = clock;
    }

    /** Runs passes of a graph with timing proxies as vertices. */
    void time(ComputationGraph graph, Runnable work) {
        GraphVertex[] vertices = graph.getVertices();
        GraphVertex[] originals = vertices.clone();
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = timed(originals[i]);
        }
        try {
            work.run();
        } finally {
            System.arraycopy(originals, 0, vertices, 0, originals.length);
        }
    }

    /**
     * The measured times.
     *
     * @param order the vertices to report
     * @param displayName the name under which a vertex is reported
     * @param loss the name of the loss vertex
     */
    PassProfile profile(List<String> order, UnaryOperator<String> displayName, String loss) {
        List<LayerTime> layers = new ArrayList<>();
        for (String name : order) {
            long[] nanos = nanos(name);
            layers.add(new LayerTime(displayName.apply(name), nanos[FORWARD], nanos[BACKWARD]));
        }
        return new PassProfile(passes, passNanos, copyNanos, layers, nanos(loss)[FORWARD] + nanos(loss)[BACKWARD]);
    }

    @Override
    <T> T runPass(Supplier<T> work) {
        long start = clock.getAsLong();
        T result = work.get();
        passNanos += clock.getAsLong() - start;
        passes++;
        return result;
    }

    @Override
    <T> T runCopy(Supplier<T> work) {
        long start = clock.getAsLong();
        T result = work.get();
        copyNanos += clock.getAsLong() - start;
        return result;
    }

    private long[] nanos(String vertex) {
        return vertexNanos.computeIfAbsent(vertex, name -> new long[2]);
    }

    private GraphVertex timed(GraphVertex vertex) {
        long[] nanos = nanos(vertex.getVertexName());
        return (GraphVertex) Proxy.newProxyInstance(
                GraphVertex.class.getClassLoader(), new Class<?>[] {GraphVertex.class}, (proxy, method, arguments) -> {
                    long start = clock.getAsLong();
                    Object result = call(vertex, method, arguments);
                    switch (method.getName()) {
                        case "doForward" -> nanos[FORWARD] += clock.getAsLong() - start;
                        case "doBackward" -> nanos[BACKWARD] += clock.getAsLong() - start;
                        default -> {
                            // DL4J's bookkeeping counts towards the pass but not towards a layer.
                        }
                    }
                    return result;
                });
    }

    private static Object call(GraphVertex vertex, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(vertex, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
