package org.attn4j.cluster.driver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.apache.spark.api.java.JavaSparkContext;
import org.attn4j.cluster.job.Job;

/**
 * Started by the program through Spark's own {@code SparkSubmit}, with the file of a job as its argument. It reports on
 * standard output and ends when its standard input closes.
 */
public final class Main {

    private static final int FAILED = 1;

    private Main() {}

    /** Has the runs of the job trained. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Events events = new Events(System.out);
        Job job;
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            job = Job.read(in);
        }
        endWithStandardInput();
        int exit = 0;
        try (JavaSparkContext spark = new JavaSparkContext(Settings.of(job))) {
            exit = run(spark, job, events);
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            events.error(firstLine(failure));
            exit = FAILED;
        }
        System.exit(exit);
    }

    private static int run(JavaSparkContext spark, Job job, Events events) throws InterruptedException {
        try {
            new Driver(spark, job, events).run();
            return 0;
        } catch (ExecutionException | IOException | RuntimeException failure) {
            failure.printStackTrace();
            // Spark ends the context in a thread of its own, and what fails then does not say why.
            events.error(
                    spark.sc().isStopped()
                            ? spark.sc().master() + " does not answer, or has ended the application"
                            : firstLine(failure));
            return FAILED;
        }
    }

    private static String firstLine(Exception failure) {
        Throwable cause = failure instanceof ExecutionException ? failure.getCause() : failure;
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.lines().findFirst().orElse(cause.toString());
    }

    /** Spark's shutdown hook ends the application, and with it executors and runs. */
    private static void endWithStandardInput() {
        Thread watch = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException broken) {
                        System.err.println("attn4j: the program's end of the pipe broke: " + broken);
                    }
                    System.exit(FAILED);
                },
                "program-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
