package org.attn4j.cli.doctor;

import java.nio.file.Path;

/** Whether there is room for results, checkpoints and the libraries that are unpacked at the first start. */
final class DiskCheck implements Check {

    private static final long LEAST = ByteSizes.GIGABYTE;
    private static final long USUAL = 5 * ByteSizes.GIGABYTE;

    private final Path folder;
    private final long free;

    /**
     * The check.
     *
     * @param folder where results go
     * @param free bytes that this user may still write there
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
            return Finding.failure(text, "a run of AlexNet keeps 270 MB: make room, or use --out DIR on another disk");
        }
        return free < USUAL
                ? Finding.warning(text, "a study of nine runs of AlexNet keeps 2.4 GB: make room before a large one")
                : Finding.ok(text);
    }
}
