package org.attn4j.cli.doctor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Which kernels OpenBLAS chose: those for processors that it does not know are several times slower. */
final class BlasCheck implements Check {

    /** Kernels without AVX, in OpenBLAS's words. */
    private static final List<String> SLOW = List.of("Prescott", "Barcelona", "Core2", "Penryn", "Nehalem", "Generic");

    private final Supplier<Optional<String>> core;

    /** The check; nothing where the backend has no OpenBLAS, as that for CUDA. */
    BlasCheck(Supplier<Optional<String>> core) {
        this.core = core;
    }

    @Override
    public String name() {
        return "blas";
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(Nd4jCheck.NAME);
    }

    @Override
    public Finding look() {
        Optional<String> name = core.get();
        if (name.isEmpty()) {
            return Finding.ok("no OpenBLAS in this build");
        }
        String text = "OpenBLAS with kernels for " + name.get();
        return SLOW.stream().anyMatch(name.get()::equalsIgnoreCase)
                ? Finding.warning(
                        text + ", which use no AVX",
                        "start the program with ./attn4j, which sets OPENBLAS_CORETYPE by what the processor can do")
                : Finding.ok(text);
    }
}
