package org.attn4j.study.identity;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attn4j.core.parameter.DataLocation;
import org.attn4j.core.parameter.FilePath;
import org.attn4j.trainer.config.RunConfiguration;

/**
 * The keys of dataset sections that say where the data is, by dataset. The same bytes in another place are the same data,
 * which their fingerprint proves.
 */
public final class DataLocations {

    /** The keys of the program's own datasets, used for a dataset that no given configuration has. */
    private static final Set<String> USUAL = Set.of("path", "download", "mirror");

    private final Map<String, Set<String>> byDataset = new HashMap<>();
    private final Set<String> others;

    private DataLocations(Set<String> others) {
        this.others = others;
    }

    /** No key is a location, so data in another place is other data. */
    public static DataLocations none() {
        return new DataLocations(Set.of());
    }

    /** The keys of the program's own datasets, for all datasets. */
    public static DataLocations usual() {
        return new DataLocations(USUAL);
    }

    /** The keys of the datasets of these configurations; the usual ones for all others. */
    public static DataLocations of(Iterable<RunConfiguration> configurations) {
        DataLocations locations = new DataLocations(USUAL);
        for (RunConfiguration configuration : configurations) {
            locations.byDataset.computeIfAbsent(
                    configuration.dataset().type(),
                    type -> keys(configuration.dataset().parameters().getClass()));
        }
        return locations;
    }

    private static Set<String> keys(Class<?> parameters) {
        // A dataset's parameters are a record, except those of tests, which have no parameters.
        return parameters.isRecord()
                ? Arrays.stream(parameters.getRecordComponents())
                        .filter(component -> component.isAnnotationPresent(FilePath.class)
                                || component.isAnnotationPresent(DataLocation.class))
                        .map(RecordComponent::getName)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Whether the key of a dataset's section is a location. */
    public boolean contains(Object dataset, String key) {
        return byDataset.getOrDefault(dataset, others).contains(key);
    }
}
