package org.attn4j.runfiles.checkpoint;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Digests of a checkpoint's tensors, to compare two checkpoints bit by bit. */
public final class CheckpointDigests {

    private CheckpointDigests() {}

    /**
     * SHA-256 of {@code weights.bin} and {@code optimizer.bin}, after the whole file has been verified. The header is
     * left out because it contains times.
     *
     * @throws org.attn4j.core.error.DataException if the file is absent or damaged
     */
    public static Map<String, String> of(Path file) {
        CheckpointFile checkpoint = new CheckpointFile(file);
        String sums = checkpoint.readVerified(zip -> checkpoint.text(zip, CheckpointFile.CHECKSUMS));
        Map<String, String> digests = new LinkedHashMap<>();
        sums.lines().map(line -> line.split("  ", 2)).forEach(line -> digests.put(line[1], line[0]));
        digests.remove(CheckpointFile.HEADER);
        return digests;
    }
}
