package org.attn4j.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.cli.cluster.SparkSettings;
import org.attn4j.cli.failure.UsageException;
import picocli.CommandLine.Option;

/** The cluster that trains the runs of a study. */
final class ClusterOptions {

    @Option(
            names = "--cluster",
            paramLabel = "URL",
            description =
                    "Train the runs on the Spark cluster at this URL, such as spark://HOST:7077. --out is then a path"
                            + " or a URI that all its machines reach.")
    private Optional<String> master = Optional.empty();

    @Option(
            names = "--cluster-data",
            paramLabel = "URI",
            description = "Data that each machine copies once, in place of /dataset/path.")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--cluster-set",
            paramLabel = "KEY=VALUE",
            description = "A setting of Spark, such as spark.executor.cores=8. Repeatable.")
    private List<String> settings = new ArrayList<>();

    /** The cluster; empty if this machine trains the runs. */
    Optional<SparkSettings> cluster() {
        return master.map(url -> new SparkSettings(url, settings, data));
    }

    /** Checks that options of clusters are given with a cluster only. */
    void check() {
        if (master.isEmpty() && (data.isPresent() || !settings.isEmpty())) {
            throw new UsageException("--cluster-data and --cluster-set need --cluster URL");
        }
        for (String setting : settings) {
            if (!setting.matches("[^=]+=.*")) {
                throw new UsageException("--cluster-set must be KEY=VALUE, was " + setting);
            }
        }
    }
}
