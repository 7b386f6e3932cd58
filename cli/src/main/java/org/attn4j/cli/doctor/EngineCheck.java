package org.attn4j.cli.doctor;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Whether the engine and its native libraries load, and what they say of themselves. */
final class EngineCheck implements Check {

    /** What checks of the engine's parts need. */
    static final String NAME = "engine";

    private final Supplier<Map<String, Object>> facts;
    private final Consumer<Throwable> broken;

    /**
     * The check.
     *
     * @param facts loads the engine
     * @param broken is handed what went wrong, for those who want the trace
     */
    EngineCheck(Supplier<Map<String, Object>> facts, Consumer<Throwable> broken) {
        this.facts = facts;
        this.broken = broken;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Finding look() {
        try {
            return Finding.ok(facts.get().entrySet().stream()
                    .map(fact -> fact.getKey() + " " + fact.getValue())
                    .collect(Collectors.joining(", ")));
        } catch (LinkageError | RuntimeException failure) {
            broken.accept(failure);
            return Finding.failure(
                    "the native libraries cannot be loaded: " + RootCause.sentence(failure),
                    "build again (delete cli/target), or delete ~/.javacpp/cache, where they are unpacked; --debug shows"
                            + " the trace");
        }
    }
}
