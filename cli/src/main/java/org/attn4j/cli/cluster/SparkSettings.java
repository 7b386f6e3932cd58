package org.attn4j.cli.cluster;

import java.util.List;
import java.util.Optional;

/**
 * The cluster that a command line names. Immutable.
 *
 * @param master Spark's URL of it, such as {@code spark://HOST:7077}, {@code yarn} or {@code k8s://URL}
 * @param settings of Spark, as {@code key=value}
 * @param data a file or folder that each machine copies, in place of the configuration's path
 */
public record SparkSettings(String master, List<String> settings, Optional<String> data) {

    /** Copies the list. */
    public SparkSettings {
        settings = List.copyOf(settings);
    }
}
