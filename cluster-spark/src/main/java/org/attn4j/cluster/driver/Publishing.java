package org.attn4j.cluster.driver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attn4j.cluster.job.RunSpec;
import org.attn4j.cluster.store.Pointer;

/** Publishes runs in a few threads, because on an object store a checkpoint takes seconds to move. */
final class Publishing implements AutoCloseable {

    private static final int THREADS = 8;

    private final Publisher publisher;
    private final Events events;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Future<?>> begun = new ArrayList<>();

    Publishing(Publisher publisher, Events events) {
        this.publisher = publisher;
        this.events = events;
    }

    Publisher publisher() {
        return publisher;
    }

    /** Publishes a run and reports it. */
    void publish(RunSpec run, Pointer pointer) {
        begun.add(threads.submit(() -> {
            long from = System.nanoTime();
            publisher.publish(run, pointer);
            System.err.println("attn4j: " + run.name() + " published in " + (System.nanoTime() - from) / 1_000_000
                    + " ms; " + pointer.cost());
            events.ended(run.name(), pointer);
            return run;
        }));
    }

    /** Waits for all that was begun. */
    void await() throws IOException, InterruptedException {
        for (Future<?> one : begun) {
            try {
                one.get();
            } catch (ExecutionException failure) {
                throw new IOException(failure.getCause().getMessage(), failure);
            }
        }
        begun.clear();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
