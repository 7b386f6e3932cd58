package org.attn4j.benchmarks.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the kernels of stock Deeplearning4j's OpenBLAS. That version does not recognise processors from after 2020
 * and would use SSE3 on them, which is several times slower. The choice is independent of the launcher's for attn4j.
 */
final class StockBlas {

    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private StockBlas() {}

    /** The value of {@code OPENBLAS_CORETYPE} for this machine; empty to let OpenBLAS choose. */
    static Optional<String> coreType() {
        if (!Files.exists(PROCESSOR)) {
            return Optional.empty();
        }
        try {
            return coreType(Files.readAllLines(PROCESSOR));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The value for a processor description in the format of Linux's cpuinfo. */
    static Optional<String> coreType(List<String> description) {
        List<String> flags = description.stream()
                .filter(line -> line.startsWith("flags"))
                .findFirst()
                .map(line -> List.of(line.split("\\s+")))
                .orElse(List.of());
        if (flags.containsAll(List.of("avx512f", "avx512dq", "avx512bw", "avx512vl"))) {
            return Optional.of("SkylakeX");
        }
        return flags.containsAll(List.of("avx2", "fma")) ? Optional.of("Haswell") : Optional.empty();
    }
}
