package org.attn4j.cli.doctor;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.attn4j.engine.device.BackendFacts;

/** Whether the engine and its native libraries load, and what they say of themselves. */
final class Nd4jCheck implements Check {

    /** What checks of the engine's parts need. */
    static final String NAME = "engine";

    private final Supplier<BackendFacts> facts;
    private final Supplier<Optional<String>> missing;
    private final Consumer<Throwable> broken;

    /**
     * The check.
     *
     * @param facts loads the engine
     * @param missing what the device of this build lacks: then the engine is not loaded, which would print a trace
     * @param broken is handed what went wrong, for those who want the trace
     */
    Nd4jCheck(Supplier<BackendFacts> facts, Supplier<Optional<String>> missing, Consumer<Throwable> broken) {
        this.facts = facts;
        this.missing = missing;
        this.broken = broken;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Finding look() {
        if (missing.get().isPresent()) {
            return Finding.warning("not tried: this build has no device to compute on", "");
        }
        try {
            BackendFacts found = facts.get();
            return Finding.ok("backend " + found.backend() + ", blas " + found.blas() + ", blasCoreType "
                    + found.blasCoreType() + ", nativeThreads " + found.nativeThreads() + ", nd4j " + found.nd4j());
        } catch (LinkageError | RuntimeException failure) {
            broken.accept(failure);
            return Finding.failure(
                    "the native libraries cannot be loaded: " + RootCause.sentence(failure),
                    "build again (delete cli/target), or delete ~/.javacpp/cache, where they are unpacked; --debug shows"
                            + " the trace");
        }
    }
}
