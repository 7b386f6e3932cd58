package org.attn4j.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.attn4j.runfiles.RunId;

/** Threads that process runs in order. */
final class Workers {

    private Workers() {}

    /** Processes each run in a thread and returns when all are done. Throws the first failure; later ones are suppressed in it. */
    static void runAll(List<RunId> runs, int workers, Consumer<RunId> work) {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        List<Future<?>> begun = new ArrayList<>();
        runs.forEach(id -> begun.add(threads.submit(() -> work.accept(id))));
        threads.shutdown();
        RuntimeException first = null;
        for (Future<?> future : begun) {
            try {
                future.get();
            } catch (ExecutionException failure) {
                RuntimeException thrown = failure.getCause() instanceof RuntimeException plain
                        ? plain
                        : new IllegalStateException(failure.getCause());
                if (first == null) {
                    first = thrown;
                } else {
                    first.addSuppressed(thrown);
                }
            } catch (InterruptedException interrupted) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while runs were training", interrupted);
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
