package org.attn4j.cli.doctor;

import java.util.Optional;

/** Whether native libraries know how many threads to use. */
final class ThreadsCheck implements Check {

    private final Optional<String> setting;
    private final int cores;

    /**
     * The check.
     *
     * @param setting the value of OMP_NUM_THREADS
     * @param cores the processors that this process may use
     */
    ThreadsCheck(Optional<String> setting, int cores) {
        this.setting = setting;
        this.cores = cores;
    }

    @Override
    public String name() {
        return "native threads";
    }

    @Override
    public Finding look() {
        if (setting.isEmpty()) {
            return Finding.warning(
                    "OMP_NUM_THREADS is not set, so native libraries use all processors of the machine, not those of this process",
                    "start the program with ./attn4j, which sets it");
        }
        if (!setting.get().matches("[1-9][0-9]{0,5}")) {
            return Finding.failure(
                    "OMP_NUM_THREADS is \"" + setting.get() + "\"",
                    "set it to a number of at least 1, or unset it and use ./attn4j");
        }
        int threads = Integer.parseInt(setting.get());
        return threads > cores
                ? Finding.warning(
                        threads + " on " + cores + " cores: threads compete for cores",
                        "set OMP_NUM_THREADS to " + cores + ", or unset it and use ./attn4j")
                : Finding.ok(threads + " on " + cores + " cores");
    }
}
