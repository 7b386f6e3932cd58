package org.attn4j.cli.doctor;

import java.util.List;
import java.util.Set;

/** The vector instructions of the processor, which make kernels several times faster. */
final class InstructionsCheck implements Check {

    /** The instruction sets that kernels choose by, best first, named as in /proc/cpuinfo. */
    private static final List<String> TELLING =
            List.of("amx_bf16", "avx512_bf16", "avx512f", "avx2", "fma", "asimd", "sve", "bf16");

    private final Set<String> flags;

    /** Makes the check; no flags if the system does not report them. */
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
            return Finding.ok("the system does not report them; the native libraries detect them themselves");
        }
        List<String> found = TELLING.stream().filter(flags::contains).toList();
        return found.isEmpty()
                ? Finding.warning(
                        "neither AVX2 nor better",
                        "training is several times slower than on a processor built after 2013")
                : Finding.ok(String.join(", ", found));
    }
}
