package org.attn4j.cli.doctor;

import java.nio.file.Path;

/** Whether there is disk space for results, checkpoints and the native libraries that are unpacked at the first start. */
final class DiskCheck implements Check {

    private static final long LEAST = ByteSizes.GIGABYTE;
    private static final long USUAL = 5 * ByteSizes.GIGABYTE;

    private final Path folder;
    private final long free;

    /**
     * The check.
     *
     * @param folder where results go
     * @param free free bytes for this user
     */
    DiskCheck(Path folder, long free) {
        this.folder = folder;
        this.free = free;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Finding look() {
        String text = ByteSizes.text(free) + " free in " + folder;
        if (free < LEAST) {
            return Finding.failure(
                    text, "an AlexNet run stores 270 MB: free some space, or use --out DIR on another disk");
        }
        return free < USUAL
                ? Finding.warning(
                        text, "a study of nine AlexNet runs stores 2.4 GB: free some space before a large study")
                : Finding.ok(text);
    }
}
