package org.attn4j.cli.doctor;

import java.util.List;
import java.util.Set;

/** Which vector instructions the processor has: kernels are several times faster with them. */
final class InstructionsCheck implements Check {

    /** What kernels choose by, best first, in the words of /proc/cpuinfo. */
    private static final List<String> TELLING =
            List.of("amx_bf16", "avx512_bf16", "avx512f", "avx2", "fma", "asimd", "sve", "bf16");

    private final Set<String> flags;

    /** The check of a processor; no flags where the system does not tell them. */
    InstructionsCheck(Set<String> flags) {
        this.flags = Set.copyOf(flags);
    }

    @Override
    public String name() {
        return "instructions";
    }

    @Override
    public Finding look() {
        if (flags.isEmpty()) {
            return Finding.ok("the system does not tell which the processor has; the libraries find out themselves");
        }
        List<String> found = TELLING.stream().filter(flags::contains).toList();
        return found.isEmpty()
                ? Finding.warning(
                        "neither AVX2 nor better", "training is several times slower than on a processor of after 2013")
                : Finding.ok(String.join(", ", found));
    }
}
