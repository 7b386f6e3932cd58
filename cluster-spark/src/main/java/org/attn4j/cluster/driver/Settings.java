package org.attn4j.cluster.driver;

import org.apache.spark.SparkConf;
import org.attn4j.cluster.job.Job;

/** Spark's settings for a study. What the study depends on is set; the rest is the user's, with other defaults than Spark's. */
final class Settings {

    /**
     * How often the task of a run may fail before Spark gives up the study. Spark counts a killed executor as a failure, and
     * a run of days meets several.
     */
    private static final String FAILURES = "100";

    /** An executor starts processes and copies files; the runs' memory is that of the processes. */
    private static final String MEMORY = "512m";

    private Settings() {}

    /** The settings; those of {@code spark-defaults.conf} and of the command line are in the system properties. */
    static SparkConf of(Job job) {
        return new SparkConf()
                .setAppName("attn4j " + job.name())
                .set("spark.task.cpus", Integer.toString(job.launch().threads()))
                // Two attempts at once would train the same run twice for nothing.
                .set("spark.speculation", "false")
                .setIfMissing("spark.task.maxFailures", FAILURES)
                .setIfMissing("spark.executor.memory", MEMORY)
                // Tasks read from no machine in particular.
                .setIfMissing("spark.locality.wait", "0")
                .setIfMissing("spark.ui.showConsoleProgress", "false");
    }
}
