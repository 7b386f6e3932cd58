package org.attn4j.cli.doctor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.attn4j.engine.accelerator.Accelerator;
import org.attn4j.engine.accelerator.Precision;

/** What the kernels of networks use: the engine's own are several times slower. */
final class KernelsCheck implements Check {

    private final Supplier<List<Accelerator>> accelerators;

    /** The check; none where the build has none, as that for CUDA. */
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
            return Finding.ok("the engine's own");
        }
        Accelerator first = found.get(0);
        return first.unavailable(Precision.FLOAT32)
                .map(cause -> Finding.warning(
                        cause + "; the engine's own compute instead, several times slower",
                        "delete ~/.javacpp/cache, where native libraries are unpacked, and start again"))
                .orElseGet(() -> Finding.ok(first.provenance(Precision.FLOAT32)
                        + first.unavailable(Precision.BFLOAT16)
                                .map(cause -> "; no bfloat16: " + cause)
                                .orElse("; bfloat16 too")));
    }
}
