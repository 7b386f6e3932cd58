package org.attn4j.cluster.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SerializableWritable;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.broadcast.Broadcast;
import org.attn4j.cluster.job.Launch;
import org.attn4j.cluster.job.RunSpec;
import org.attn4j.cluster.machine.Cache;
import org.attn4j.cluster.machine.DataCopy;
import org.attn4j.cluster.machine.ProgramFiles;
import org.attn4j.cluster.machine.WorkFolder;
import org.attn4j.cluster.store.Store;

/** The task of a run. It ends well if the run has failed: that is the run's result, which another task would reach too. */
public final class RunTask implements VoidFunction<RunSpec> {

    /** Spark's setting for the folder that the executors of a machine share. */
    public static final String CACHE = "spark.attn4j.cache";

    private static final long serialVersionUID = 1L;

    private final String root;
    private final int driver;
    private final Launch launch;
    private final Broadcast<SerializableWritable<Configuration>> hadoop;

    /**
     * Creates it.
     *
     * @param root the URI of the study's folder
     * @param driver the driver's number
     * @param hadoop the settings by which that folder and the data are reached
     */
    public RunTask(String root, int driver, Launch launch, Broadcast<SerializableWritable<Configuration>> hadoop) {
        this.root = root;
        this.driver = driver;
        this.launch = launch;
        this.hadoop = hadoop;
    }

    @Override
    public void call(RunSpec run) throws IOException, InterruptedException {
        Place place = Place.current(driver);
        Attempt attempt = new Attempt(
                Store.open(root, configuration()), run, place, TaskContext.get().attemptNumber());
        Cache cache = new Cache(folder());
        ProgramFiles files = new ProgramFiles(cache, Store.open(root, configuration()));
        Path program = files.folder(launch.program());
        Path study = files.file(launch.study());
        Optional<Path> data = launch.data() == null
                ? Optional.empty()
                : Optional.of(new DataCopy(cache).of(launch.data(), configuration()));
        try (WorkFolder work = WorkFolder.create(cache, run.name() + "-" + place.attempt())) {
            attempt.train(new ChildCommand(launch, cache, program, data), study, work);
        }
    }

    private Configuration configuration() {
        return hadoop.value().value();
    }

    private static Path folder() {
        String usual = Path.of(System.getProperty("java.io.tmpdir"), "attn4j-" + System.getProperty("user.name"))
                .toString();
        return Path.of(SparkEnv.get().conf().get(CACHE, usual)).toAbsolutePath();
    }
}
