package org.attn4j.study.identity;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attn4j.config.json.Json;
import org.attn4j.core.file.Sha256;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.trainer.config.RunConfiguration;

/**
 * What a run computes, as far as it is known before training: its effective configuration without what cannot change a
 * result (the study's name, the device), and its seed. The data's location counts only until the fingerprints have been
 * compared. Runs of equal identity have equal results, provided that data and plugins have the same bytes and that the same
 * program computes them. The variant's name is not part of it, so a renamed variant keeps its runs. Immutable.
 */
public final class RunIdentity {

    /** Keys of a configuration that do not belong to a run's identity. */
    private static final Set<String> NEUTRAL = Set.of("name", "study", "device");

    /** Of the digest: 48 bits tell the runs of a folder apart. */
    private static final int DIGITS = 12;

    private static final String TRAINING = "training";
    private static final String EPOCHS = "epochs";

    private final Map<String, Object> tree;
    private final Object canonical;
    private final long seed;

    private RunIdentity(Map<String, Object> tree, long seed) {
        this.tree = tree;
        this.canonical = canonical(tree);
        this.seed = seed;
    }

    /** The identity of a run that is to be trained, wherever its data is. */
    public static RunIdentity of(RunConfiguration configuration, long seed, DataLocations locations) {
        return new RunIdentity(relevant(configuration.tree(), locations), seed);
    }

    /** The identity of a stored run, wherever its data is. */
    public static RunIdentity of(RunRecord record, DataLocations locations) {
        return new RunIdentity(relevant(record.configuration(), locations), record.seed());
    }

    /** The identity of a run that is to be trained on the data at the configured place. */
    public static RunIdentity inPlace(RunConfiguration configuration, long seed) {
        return of(configuration, seed, DataLocations.none());
    }

    /** The identity of a stored run on the data at the stored place. */
    public static RunIdentity inPlace(RunRecord record) {
        return of(record, DataLocations.none());
    }

    /** The parts of a dataset section that determine the data, not its location. */
    public static Map<String, Object> dataset(Map<String, Object> configuration, DataLocations locations) {
        Map<String, Object> section = new LinkedHashMap<>();
        if (configuration.get("dataset") instanceof Map<?, ?> written) {
            written.forEach((key, value) -> {
                if (!locations.contains(written.get("type"), key.toString())) {
                    section.put(key.toString(), value);
                }
            });
        }
        return section;
    }

    private static Map<String, Object> relevant(Map<String, Object> configuration, DataLocations locations) {
        Map<String, Object> tree = Json.tree(Json.write(configuration));
        tree.keySet().removeAll(NEUTRAL);
        if (tree.containsKey("dataset")) {
            tree.put("dataset", dataset(tree, locations));
        }
        return tree;
    }

    /** Keys sorted and numbers normalised, so that equal configurations are equal objects however they were written. */
    private static Object canonical(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, inner) -> sorted.put(key.toString(), canonical(inner)));
            return sorted;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RunIdentity::canonical).toList();
        }
        return value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
    }

    /** A short digest of the identity in hexadecimal; equal identities have equal ones. */
    public String digest() {
        byte[] text =
                Json.write(Map.of("configuration", canonical, "seed", seed)).getBytes(StandardCharsets.UTF_8);
        return Sha256.hex(Sha256.start().digest(text)).substring(0, DIGITS);
    }

    /** The part of the identity that determines the data; equal sections are equal objects. */
    public Object dataset() {
        return canonical instanceof Map<?, ?> map && map.containsKey("dataset") ? map.get("dataset") : Map.of();
    }

    /** What differs from a later configuration, by JSON pointer; empty if only the seeds differ. */
    public List<TreeDifference> differences(RunIdentity later) {
        return TreeDifference.between(tree, later.tree);
    }

    /** The same run trained for another number of epochs. */
    public RunIdentity withEpochs(int epochs) {
        Map<String, Object> changed = new LinkedHashMap<>(tree);
        Map<String, Object> training = new LinkedHashMap<>();
        if (tree.get(TRAINING) instanceof Map<?, ?> written) {
            written.forEach((key, value) -> training.put(key.toString(), value));
        }
        training.put(EPOCHS, epochs);
        changed.put(TRAINING, training);
        return new RunIdentity(changed, seed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunIdentity that && seed == that.seed && canonical.equals(that.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode() * 31 + Long.hashCode(seed);
    }
}
