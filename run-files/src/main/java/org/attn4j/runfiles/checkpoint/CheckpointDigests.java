package org.attn4j.runfiles.checkpoint;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a checkpoint's tensors are, in short: for telling whether two are the same to the last bit. */
public final class CheckpointDigests {

    private CheckpointDigests() {}

    /**
     * SHA-256 of {@code weights.bin} and {@code optimizer.bin}, after the whole file is checked. The header is left out:
     * it holds times.
     *
     * @throws org.attn4j.core.error.DataException where there is no such file or it is damaged
     */
    public static Map<String, String> of(Path file) {
        CheckpointFile checkpoint = new CheckpointFile(file);
        String sums = checkpoint.checked(zip -> checkpoint.text(zip, CheckpointFile.CHECKSUMS));
        Map<String, String> digests = new LinkedHashMap<>();
        sums.lines().map(line -> line.split("  ", 2)).forEach(line -> digests.put(line[1], line[0]));
        digests.remove(CheckpointFile.HEADER);
        return digests;
    }
}
