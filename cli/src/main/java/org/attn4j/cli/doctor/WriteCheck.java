package org.attn4j.cli.doctor;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.attn4j.cli.failure.OutputFolder;

/** Whether a folder is writable, checked by writing. */
final class WriteCheck implements Check {

    private final String name;
    private final Supplier<Path> folder;
    private final String advice;

    /**
     * Creates the check of a folder, which need not exist.
     *
     * @param name of the check
     * @param folder evaluated when the check runs
     * @param advice what to do if it is not writable
     */
    WriteCheck(String name, Supplier<Path> folder, String advice) {
        this.name = name;
        this.folder = folder;
        this.advice = advice;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Finding look() {
        Path path;
        try {
            path = folder.get();
        } catch (UncheckedIOException none) {
            return Finding.failure(none.getCause().getMessage(), advice);
        }
        Optional<String> trouble = OutputFolder.trouble(path);
        return trouble.map(why -> Finding.failure(path + " cannot be written to: " + why, advice))
                .orElse(Finding.ok(path + " can be written to"));
    }
}
