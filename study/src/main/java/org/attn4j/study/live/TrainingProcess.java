package org.attn4j.study.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.folder.FolderLock;

/**
 * Whether a process is training a run. The run's lock is not tried, since that would hold it for a moment in which the
 * run could not start: its file says which process locked it last.
 */
final class TrainingProcess {

    /** A run that wrote its files within this many of its epochs may be training on another machine. */
    private static final int EPOCHS = 3;

    private static final Duration LEAST = Duration.ofMinutes(2);

    /** Times of files and processes may be rounded to seconds. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    private TrainingProcess() {}

    /**
     * Whether the process that locked the run last is alive on this machine, or the run was written not long ago by one
     * on another machine.
     *
     * @param epochSeconds the duration of an epoch, if known
     */
    static boolean trains(RunFolder run, Optional<Double> epochSeconds, Instant now) {
        Path lock = run.path().resolve(FolderLock.FILE);
        try {
            Optional<ProcessHandle> process = FolderLock.lastHolder(run.path()).flatMap(ProcessHandle::of);
            if (process.isPresent()) {
                Instant locked = Files.getLastModifiedTime(lock).toInstant();
                return startedBefore(process.get(), locked.plus(ROUNDING));
            }
            Duration patience = epochSeconds
                    .map(seconds -> Duration.ofMillis((long) (1000 * EPOCHS * seconds)))
                    .filter(several -> several.compareTo(LEAST) > 0)
                    .orElse(LEAST);
            return lastWritten(run).plus(patience).isAfter(now);
        } catch (IOException moved) {
            return false;
        }
    }

    private static boolean startedBefore(ProcessHandle process, Instant moment) {
        return process.info()
                .startInstant()
                .map(started -> started.isBefore(moment))
                .orElse(true);
    }

    private static Instant lastWritten(RunFolder run) throws IOException {
        Instant last = Instant.EPOCH;
        for (Path file : Stream.of(run.run(), run.metrics(), run.last())
                .filter(Files::exists)
                .toList()) {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            last = written.isAfter(last) ? written : last;
        }
        return last;
    }
}
