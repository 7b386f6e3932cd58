package org.attn4j.cli.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Runs checks one after the other; an exception is a failure like any other. */
public final class Doctor {

    private final List<Check> checks;
    private final BiConsumer<String, Finding> listener;
    private final Consumer<Throwable> broken;

    /**
     * A doctor.
     *
     * @param checks in the order in which they are made; a check comes after those that it needs
     * @param listener receives each finding at once, with its check's name
     * @param broken receives the exceptions of checks
     */
    public Doctor(List<Check> checks, BiConsumer<String, Finding> listener, Consumer<Throwable> broken) {
        this.checks = List.copyOf(checks);
        this.listener = listener;
        this.broken = broken;
    }

    /** Runs all checks. */
    public Diagnosis examine() {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (Check check : checks) {
            Optional<String> missing =
                    check.needs().filter(need -> findings.get(need).outcome() != Outcome.OK);
            Finding finding = missing.map(
                            need -> Finding.warning("not run, because the check " + need + " did not pass", ""))
                    .orElseGet(() -> guarded(check));
            findings.put(check.name(), finding);
            listener.accept(check.name(), finding);
        }
        return new Diagnosis(findings);
    }

    /** A missing or broken native library shows as a linkage error. */
    private Finding guarded(Check check) {
        try {
            return check.look();
        } catch (RuntimeException | LinkageError | OutOfMemoryError failure) {
            broken.accept(failure);
            return Finding.failure(
                    "cannot be checked: " + RootCause.sentence(failure),
                    "run again with --debug to see the stack trace");
        }
    }
}
