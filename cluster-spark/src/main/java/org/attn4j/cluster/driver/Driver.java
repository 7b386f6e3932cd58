package org.attn4j.cluster.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.spark.SerializableWritable;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.attn4j.cluster.job.Job;
import org.attn4j.cluster.job.RunSpec;
import org.attn4j.cluster.store.Layout;
import org.attn4j.cluster.store.Pointer;
import org.attn4j.cluster.store.Pointers;
import org.attn4j.cluster.store.Store;
import org.attn4j.cluster.task.RunTask;

/** Has the runs of a job trained. */
final class Driver {

    private final JavaSparkContext spark;
    private final Job job;
    private final Events events;
    private final Store store;

    Driver(JavaSparkContext spark, Job job, Events events) throws IOException {
        this.spark = spark;
        this.job = job;
        this.events = events;
        this.store = Store.open(job.root(), spark.hadoopConfiguration());
    }

    /** Returns when every run has ended; those that have are in place. */
    void run() throws IOException, InterruptedException, ExecutionException {
        String application = spark.sc().applicationId();
        int number = DriverNumber.claim(
                store, "{\"application\": \"" + application + "\", \"mirror\": \"" + job.mirror() + "\"}\n");
        Shipment.send(job.launch(), store);
        events.application(application, page(), number);
        Publisher publisher = new Publisher(store, Path.of(job.mirror()));
        try (Publishing publishing = new Publishing(publisher, events)) {
            List<RunSpec> runs = withoutTheDone(publishing);
            publishing.await();
            if (!runs.isEmpty()) {
                train(runs, number, publishing);
            }
        }
    }

    private String page() {
        return spark.sc().uiWebUrl().isDefined() ? spark.sc().uiWebUrl().get() : "";
    }

    /** Puts runs in place that ended after an earlier driver was killed; what remains is to be trained. */
    private List<RunSpec> withoutTheDone(Publishing publishing) throws IOException {
        List<String> begun = store.names(Layout.ATTEMPTS);
        Pointers pointers = new Pointers(store);
        List<RunSpec> remaining = new ArrayList<>();
        for (RunSpec run : job.runs()) {
            Optional<Pointer> done = begun.contains(run.attempts())
                    ? pointers.newest(run.attempts()).filter(pointer -> pointer.state() == Pointer.State.DONE)
                    : Optional.empty();
            if (done.isPresent()) {
                publishing.publish(run, done.get());
            } else {
                remaining.add(run);
            }
        }
        return remaining;
    }

    private void train(List<RunSpec> runs, int number, Publishing publishing)
            throws IOException, InterruptedException, ExecutionException {
        BlockingQueue<TaskEvent> queue = new LinkedBlockingQueue<>();
        spark.sc().addSparkListener(new TaskListener(queue));
        RunTask task = new RunTask(
                job.root(),
                number,
                job.launch(),
                spark.broadcast(new SerializableWritable<>(spark.hadoopConfiguration())));
        JavaFutureAction<Void> all = spark.parallelize(runs, runs.size()).foreachAsync(task);
        Takeover takeover = new Takeover(store, number);
        new Following(runs, number, job.launch().threads(), new Pointers(store), publishing, events)
                .until(
                        () -> {
                            takeover.check();
                            return all.isDone();
                        },
                        queue);
        all.get();
    }
}
