package org.attn4j.cli.doctor;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.attn4j.engine.device.BackendFacts;

/** Whether ND4J and its native libraries load, and what they report. */
final class Nd4jCheck implements Check {

    /** The check that others need before they can use ND4J. */
    static final String NAME = "engine";

    private final Supplier<BackendFacts> facts;
    private final Supplier<Optional<String>> missing;
    private final Consumer<Throwable> broken;

    /**
     * The check.
     *
     * @param facts loads ND4J
     * @param missing what the device of this build lacks; ND4J is not loaded then, because it would print a stack trace
     * @param broken receives the exception, for its stack trace
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
                    "rebuild (delete cli/target), or delete ~/.javacpp/cache, where they are unpacked; --debug shows"
                            + " the stack trace");
        }
    }
}
