package org.attn4j.cli.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.process.ChildCommand;
import org.attn4j.config.registry.Registries;
import org.attn4j.runfiles.folder.Mirror;
import org.attn4j.study.RemoteRuns;

/** Clusters of Apache Spark. */
public final class SparkCluster {

    private static final String FETCH = "org.attn4j.cluster.driver.Fetch";

    private final Console console;

    /** Creates it; progress goes to the console. */
    public SparkCluster(Console console) {
        this.console = console;
    }

    /**
     * The runs of a study on a cluster.
     *
     * @param settings the cluster
     * @param folder where results go
     * @param registries the plugins that the machines need too
     * @param concurrentRuns how many runs of the study share the threads of a machine
     * @throws UsageException if Spark is not installed on this machine
     */
    public RemoteRuns runs(SparkSettings settings, ClusterFolder folder, Registries registries, int concurrentRuns) {
        return new ClusterRuns(
                console, SparkHome.find(), settings, folder, registries, ChildCommand.threads(concurrentRuns));
    }

    /**
     * Brings what a study's folder holds to its mirror on this machine, except checkpoints, so that runs that are done are
     * known here. Does nothing if this machine reaches the folder by a path.
     *
     * @throws UsageException if the folder cannot be read
     * @throws org.attn4j.config.error.ConfigException if the folder on this machine holds something else
     */
    public void fetch(SparkSettings settings, ClusterFolder folder) {
        if (folder.shared()) {
            return;
        }
        mark(folder);
        console.note(folder.root() + " is mirrored in " + folder.mirror().path() + ", without checkpoints");
        try {
            Path log = Files.createDirectories(folder.mirror().path().resolve("cluster"))
                    .resolve("fetch.log");
            Process fetch = SparkHome.find()
                    .submit(
                            settings.master(),
                            settings.settings(),
                            FETCH,
                            List.of(
                                    folder.root(),
                                    folder.mirror().path().toAbsolutePath().toString()),
                            log)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            fetch.getOutputStream().close();
            if (fetch.waitFor() != 0) {
                throw new UsageException(
                        "cannot read " + folder.root() + "; the messages of Hadoop's client are in " + log);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the study's folder was read", interrupted);
        }
    }

    private static void mark(ClusterFolder folder) {
        try {
            Mirror.mark(folder.mirror().path(), folder.root());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
