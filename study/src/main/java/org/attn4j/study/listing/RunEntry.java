package org.attn4j.study.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunLabel;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.TrainingSession;
import org.attn4j.runfiles.folder.FolderTree;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.RecordTable;

/** Reads one run for a list. */
final class RunEntry {

    /** {@code VARIANT-sSEED}, the name of a run's folder. */
    private static final Pattern NAME = Pattern.compile("(.+)-s(-?\\d+)");

    private RunEntry() {}

    /** The run in a folder; unreadable if it is none. */
    static ListedRun read(Path folder) {
        RunFolder files = new RunFolder(folder);
        try {
            return readable(folder, files, Json.read(files.run(), RunRecord.class));
        } catch (DataException damaged) {
            return unreadable(folder, damaged.getMessage());
        }
    }

    private static ListedRun readable(Path folder, RunFolder files, RunRecord record) {
        return new ListedRun(
                study(folder),
                folder.toString(),
                record.variant(),
                Optional.of(record.seed()),
                ListedState.of(record.state()),
                record.epochsDone(),
                record.epochs(),
                accuracy(files),
                RunLabel.read(files),
                bytes(folder),
                lastSaved(record.sittings()),
                record.state() == RunState.FAILED ? Optional.of(record.failure()) : Optional.empty());
    }

    private static ListedRun unreadable(Path folder, String problem) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return new ListedRun(
                study(folder),
                folder.toString(),
                name.matches() ? name.group(1) : folder.getFileName().toString(),
                Optional.empty(),
                ListedState.UNREADABLE,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                bytes(folder),
                Optional.empty(),
                Optional.of(problem));
    }

    private static String study(Path folder) {
        Path study = RunCatalog.studyOf(folder).path();
        return study.getFileName() == null
                ? study.toString()
                : study.getFileName().toString();
    }

    private static Optional<Double> accuracy(RunFolder files) {
        if (!Files.exists(files.metrics())) {
            return Optional.empty();
        }
        List<EpochRow> rows = RecordTable.METRICS.read(files.metrics()).rows();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get(rows.size() - 1).testAccuracy());
    }

    private static Optional<String> lastSaved(List<TrainingSession> sessions) {
        return sessions.isEmpty()
                ? Optional.empty()
                : Optional.of(sessions.get(sessions.size() - 1).saved());
    }

    private static long bytes(Path folder) {
        try {
            return FolderTree.size(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
