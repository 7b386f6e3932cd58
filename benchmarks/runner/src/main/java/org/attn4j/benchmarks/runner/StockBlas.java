package org.attn4j.benchmarks.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which kernels the OpenBLAS of stock Deeplearning4j should use. It knows no processor of after 2020 and would take SSE3
 * for those, several times slower; so it is told, whatever the launcher does for the OpenBLAS of attn4j.
 */
final class StockBlas {

    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private StockBlas() {}

    /** The value for {@code OPENBLAS_CORETYPE} on this machine; nothing where OpenBLAS may choose. */
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

    /** The same for a processor as Linux describes it. */
    static Optional<String> coreType(List<String> description) {
        List<String> abilities = description.stream()
                .filter(line -> line.startsWith("flags"))
                .findFirst()
                .map(line -> List.of(line.split("\\s+")))
                .orElse(List.of());
        if (abilities.containsAll(List.of("avx512f", "avx512dq", "avx512bw", "avx512vl"))) {
            return Optional.of("SkylakeX");
        }
        return abilities.containsAll(List.of("avx2", "fma")) ? Optional.of("Haswell") : Optional.empty();
    }
}
