package org.attn4j.study.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.study.config.StudyConfiguration;

/**
 * The runs of a folder without study.json, each trained on its own.
 *
 * @param outline seeds in ascending order; the file's own model is the baseline if it was trained, else the first variant
 *     by name
 * @param ids the runs, which need not be all combinations of variants and seeds
 */
record StandaloneRuns(StudyOutline outline, Set<RunId> ids) {

    /** The note of a report of such runs. */
    static final String NOTE = "There is no study.json: these are the runs that were found, trained one by one, and"
            + " their configurations may differ";

    /**
     * Finds the runs; empty if there are none.
     *
     * @throws DataException if a run.json is damaged
     */
    static Optional<StandaloneRuns> in(StudyFolder folder) {
        List<RunRecord> records = records(folder.runs());
        if (records.isEmpty()) {
            return Optional.empty();
        }
        Set<RunId> ids = new HashSet<>();
        records.forEach(record -> ids.add(new RunId(record.variant(), record.seed())));
        List<String> variants = ids.stream()
                .map(RunId::variant)
                .distinct()
                .sorted(Comparator.comparing((String name) -> !name.equals(StudyConfiguration.OWN_MODEL))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Long> seeds = ids.stream().map(RunId::seed).distinct().sorted().toList();
        List<String> names = records.stream().map(RunRecord::study).distinct().toList();
        String name = names.size() == 1
                ? names.get(0)
                : String.valueOf(folder.path().toAbsolutePath().normalize().getFileName());
        return Optional.of(new StandaloneRuns(new StudyOutline(name, seeds, variants.get(0), variants), ids));
    }

    /** The records of the runs whose folders have their names. */
    private static List<RunRecord> records(Path runs) {
        List<RunRecord> records = new ArrayList<>();
        if (!Files.isDirectory(runs)) {
            return records;
        }
        try (Stream<Path> entries = Files.list(runs)) {
            for (Path entry : entries.sorted().toList()) {
                record(new RunFolder(entry))
                        .filter(record -> new RunId(record.variant(), record.seed())
                                .folderName()
                                .equals(entry.getFileName().toString()))
                        .ifPresent(records::add);
            }
        } catch (NoSuchFileException moved) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(runs + " cannot be listed", failure);
        }
        return records;
    }

    private static Optional<RunRecord> record(RunFolder run) {
        if (!Files.exists(run.run())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(run.run(), RunRecord.class));
        } catch (DataException problem) {
            if (!Files.exists(run.run())) {
                // The folder was moved after the first look.
                return Optional.empty();
            }
            throw problem;
        }
    }
}
