package org.attn4j.kernels.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.stream;

/** The native library: loaded on first use and never unloaded. It uses OpenMP threads. */
final class Library {

    private record State(engine engine, stream stream, Optional<String> problem) {}

    /** Loads the library when this class is initialised. */
    private static final class Holder {
        private static final State STATE = load();
    }

    private Library() {}

    private static State load() {
        try {
            engine cpu = new engine(engine.kind.cpu, 0);
            return new State(cpu, new stream(cpu), Optional.empty());
        } catch (LinkageError | RuntimeException e) {
            String cause = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return new State(null, null, Optional.of("oneDNN cannot be loaded (" + cause + ")"));
        }
    }

    /** Why it cannot be used; empty if it can. */
    static Optional<String> problem() {
        return Holder.STATE.problem();
    }

    static engine engine() {
        return Holder.STATE.engine();
    }

    static stream stream() {
        return Holder.STATE.stream();
    }

    /** Whether the processor has bfloat16 instructions. */
    static boolean hasBfloat16() {
        int wanted = dnnl.dnnl_cpu_isa_avx512_core_bf16;
        return (dnnl.dnnl_get_effective_cpu_isa() & wanted) == wanted;
    }

    /** Name and version of the library, and the instruction set that its kernels use. */
    static String description() {
        dnnl_version_t version = dnnl.dnnl_version();
        return "oneDNN " + version.major() + "." + version.minor() + "." + version.patch() + ", "
                + dnnl.get_effective_cpu_isa();
    }
}
