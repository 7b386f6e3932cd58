package org.attn4j.cli.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Runs checks one after the other; one that breaks is a failure like any other. */
public final class Doctor {

    private final List<Check> checks;
    private final BiConsumer<String, Finding> told;
    private final Consumer<Throwable> broken;

    /**
     * A doctor.
     *
     * @param checks in the order in which they are made; one that needs another comes after it
     * @param told each finding as soon as there is one, by its check's name
     * @param broken what a check threw
     */
    public Doctor(List<Check> checks, BiConsumer<String, Finding> told, Consumer<Throwable> broken) {
        this.checks = List.copyOf(checks);
        this.told = told;
        this.broken = broken;
    }

    /** Looks at everything. */
    public Diagnosis examine() {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (Check check : checks) {
            Optional<String> missing =
                    check.needs().filter(need -> findings.get(need).outcome() != Outcome.OK);
            Finding finding = missing.map(need -> Finding.warning("not tried: needs " + need, ""))
                    .orElseGet(() -> guarded(check));
            findings.put(check.name(), finding);
            told.accept(check.name(), finding);
        }
        return new Diagnosis(findings);
    }

    /** Linkage errors are how a missing or broken native library shows. */
    private Finding guarded(Check check) {
        try {
            return check.look();
        } catch (RuntimeException | LinkageError | OutOfMemoryError failure) {
            broken.accept(failure);
            return Finding.failure(
                    "cannot be checked: " + RootCause.sentence(failure), "start again with --debug to see the trace");
        }
    }
}
