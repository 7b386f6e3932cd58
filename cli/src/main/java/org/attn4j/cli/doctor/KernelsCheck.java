package org.attn4j.cli.doctor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.attn4j.engine.accelerator.Accelerator;
import org.attn4j.engine.accelerator.Precision;

/** The kernels of networks; DL4J's own are several times slower. */
final class KernelsCheck implements Check {

    private final Supplier<List<Accelerator>> accelerators;

    /** Makes the check; empty if the build, such as CUDA's, has none. */
    KernelsCheck(Supplier<List<Accelerator>> accelerators) {
        this.accelerators = accelerators;
    }

    @Override
    public String name() {
        return "kernels";
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(Nd4jCheck.NAME);
    }

    @Override
    public Finding look() {
        List<Accelerator> found = accelerators.get();
        if (found.isEmpty()) {
            return Finding.ok("the kernels of DL4J");
        }
        Accelerator first = found.get(0);
        return first.unavailable(Precision.FLOAT32)
                .map(cause -> Finding.warning(
                        cause + "; the kernels of DL4J, several times slower, are used instead",
                        "delete ~/.javacpp/cache, where native libraries are unpacked, and try again"))
                .orElseGet(() -> Finding.ok(first.provenance(Precision.FLOAT32)
                        + first.unavailable(Precision.BFLOAT16)
                                .map(cause -> "; no bfloat16: " + cause)
                                .orElse("; bfloat16 too")));
    }
}
