package org.attn4j.cli.doctor;

import java.util.Optional;

/** Whether native libraries are told how many threads to use. */
final class ThreadsCheck implements Check {

    private final Optional<String> told;
    private final int cores;

    /**
     * The check.
     *
     * @param told the value of OMP_NUM_THREADS
     * @param cores that this process may use
     */
    ThreadsCheck(Optional<String> told, int cores) {
        this.told = told;
        this.cores = cores;
    }

    @Override
    public String name() {
        return "native threads";
    }

    @Override
    public Finding look() {
        if (told.isEmpty()) {
            return Finding.warning(
                    "OMP_NUM_THREADS is not set, so native libraries count the machine's processors, not this process's",
                    "start the program with ./attn4j, which sets it");
        }
        if (!told.get().matches("[1-9][0-9]{0,5}")) {
            return Finding.failure(
                    "OMP_NUM_THREADS is \"" + told.get() + "\"",
                    "set it to a number from 1, or unset it and use ./attn4j");
        }
        int threads = Integer.parseInt(told.get());
        return threads > cores
                ? Finding.warning(
                        threads + " on " + cores + " cores: threads wait for each other",
                        "set OMP_NUM_THREADS to " + cores + ", or unset it and use ./attn4j")
                : Finding.ok(threads + " on " + cores + " cores");
    }
}
