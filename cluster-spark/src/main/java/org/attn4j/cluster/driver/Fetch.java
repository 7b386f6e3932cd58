package org.attn4j.cluster.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.attn4j.cluster.store.Layout;
import org.attn4j.cluster.store.Store;

/** Brings the small files of a study's folder to its mirror, before the program plans what is missing. */
public final class Fetch {

    private static final String HADOOP = "spark.hadoop.";

    private Fetch() {}

    /** Arguments: the URI of the study's folder, and the mirror. */
    public static void main(String[] arguments) throws IOException {
        Store store = Store.open(arguments[0], configuration());
        Path mirror = Files.createDirectories(Path.of(arguments[1]));
        if (store.size(Layout.STUDY) >= 0) {
            store.download(Layout.STUDY, mirror.resolve(Layout.STUDY));
        }
        for (String run : store.names(Layout.RUNS)) {
            Publisher.fetch(store, run, mirror);
        }
    }

    /** Hadoop's own settings, and those that Spark's are to add to them. */
    private static Configuration configuration() {
        Configuration configuration = new Configuration();
        for (Map.Entry<Object, Object> property : System.getProperties().entrySet()) {
            String name = property.getKey().toString();
            if (name.startsWith(HADOOP)) {
                configuration.set(
                        name.substring(HADOOP.length()), property.getValue().toString());
            }
        }
        return configuration;
    }
}
