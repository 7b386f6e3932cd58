package org.attn4j.core.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The temporary files of {@link AtomicFile}: {@code TARGET.PID-RANDOM.tmp}. A process that is killed while it writes
 * leaves its file behind. In a folder that one process has locked, all of them are leftovers. In a folder that several
 * processes write, only those whose writer has ended are.
 */
public final class TemporaryFiles {

    /**
     * A file this old is a leftover even if a process has its writer's number: numbers are used again, and in containers
     * every process may have the same one.
     */
    private static final Duration LONGEST_WRITING = Duration.ofHours(1);

    /**
     * A younger file is kept even if no process here has its writer's number, because the writer may run on another
     * machine or in a container.
     */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private static final Pattern NAME = Pattern.compile(".+\\.([0-9]{1,18})-[0-9a-f]{8}\\.tmp");

    /** The names that earlier builds gave; other programs may have files of other names in the folder. */
    private static final Pattern EARLIER_NAME = Pattern.compile("[a-z]+\\.(json|csv|zip)\\.tmp");

    private static final int RANDOM_DIGITS = 8;

    private TemporaryFiles() {}

    /** A name that no other call has: the random part distinguishes machines and containers that share a folder. */
    static Path create(Path target) {
        String random = UUID.randomUUID().toString().substring(0, RANDOM_DIGITS);
        return target.resolveSibling(target.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + random + AtomicFile.TEMPORARY_SUFFIX);
    }

    /**
     * Deletes all temporary files of a folder, those of earlier versions included. For the only process that writes the
     * folder.
     *
     * @throws IOException if the folder cannot be listed or a file cannot be deleted
     */
    public static void deleteAll(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + AtomicFile.TEMPORARY_SUFFIX)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (NAME.matcher(name).matches() || EARLIER_NAME.matcher(name).matches()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /**
     * Deletes the temporary files whose writers have ended: no process of this machine has the writer's number and
     * nothing was written for a minute, or nothing was written for an hour. For folders that several processes write.
     *
     * @throws IOException if the folder cannot be listed or a file cannot be deleted
     */
    public static void deleteAbandoned(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + AtomicFile.TEMPORARY_SUFFIX)) {
            for (Path file : files) {
                if (isAbandoned(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isAbandoned(Path file) throws IOException {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        Duration age;
        try {
            age = Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
        } catch (NoSuchFileException finished) {
            return false;
        }
        boolean alive = ProcessHandle.of(Long.parseLong(name.group(1))).isPresent();
        return age.compareTo(alive ? LONGEST_WRITING : YOUNG) > 0;
    }
}
