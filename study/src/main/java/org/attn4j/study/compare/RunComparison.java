package org.attn4j.study.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.checkpoint.CheckpointDigests;
import org.attn4j.study.identity.TreeDifference;

/**
 * What differs between two runs.
 *
 * @param identity study, variant and seed
 * @param configuration the effective configurations
 * @param provenance versions, machine, plugins, data, command; training sessions are left out, because the time of a
 *     computation is not a difference
 * @param results by file, or by file and checkpoint entry, most interesting first
 */
public record RunComparison(
        List<TreeDifference> identity,
        List<TreeDifference> configuration,
        List<TreeDifference> provenance,
        Map<String, Bytes> results) {

    /** Whether a result is the same in both runs. */
    public enum Bytes {
        /** Equal in every bit. */
        SAME,
        /** Not equal. */
        DIFFERENT,
        /** One of the runs has no such file. */
        ABSENT
    }

    /**
     * Compares two run folders.
     *
     * @throws org.attn4j.core.error.DataException if run.json or a checkpoint cannot be read
     */
    public static RunComparison of(RunFolder one, RunFolder other) {
        RunRecord before = Json.read(one.run(), RunRecord.class);
        RunRecord after = Json.read(other.run(), RunRecord.class);
        Map<String, Bytes> results = new LinkedHashMap<>();
        for (Function<RunFolder, Path> table :
                List.<Function<RunFolder, Path>>of(RunFolder::metrics, RunFolder::iterations)) {
            results.put(name(table.apply(one)), bytes(table.apply(one), table.apply(other)));
        }
        for (Function<RunFolder, Path> checkpoint :
                List.<Function<RunFolder, Path>>of(RunFolder::last, RunFolder::best)) {
            checkpoints(checkpoint.apply(one), checkpoint.apply(other), results);
        }
        return new RunComparison(
                TreeDifference.between(Identity.of(before), Identity.of(after)),
                TreeDifference.between(before.configuration(), after.configuration()),
                TreeDifference.between(timeless(before), timeless(after)),
                results);
    }

    /** Whether every result is the same to the last bit. */
    public boolean sameBytes() {
        return results.values().stream().allMatch(Bytes.SAME::equals);
    }

    private record Identity(String study, String variant, long seed, RunState state, int epochsDone) {

        static Identity of(RunRecord record) {
            return new Identity(record.study(), record.variant(), record.seed(), record.state(), record.epochsDone());
        }
    }

    /** Drops the times that records of older versions hold. */
    private static Map<String, Object> timeless(RunRecord record) {
        Map<String, Object> facts = new LinkedHashMap<>(record.provenance());
        facts.remove("times");
        return facts;
    }

    private static Bytes bytes(Path one, Path other) {
        if (!Files.exists(one) || !Files.exists(other)) {
            return Bytes.ABSENT;
        }
        try {
            return Files.mismatch(one, other) < 0 ? Bytes.SAME : Bytes.DIFFERENT;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void checkpoints(Path one, Path other, Map<String, Bytes> results) {
        if (!Files.exists(one) || !Files.exists(other)) {
            results.put(name(one), Bytes.ABSENT);
            return;
        }
        Map<String, String> digests = CheckpointDigests.of(other);
        CheckpointDigests.of(one)
                .forEach((entry, digest) -> results.put(
                        name(one) + " " + entry, digest.equals(digests.get(entry)) ? Bytes.SAME : Bytes.DIFFERENT));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
