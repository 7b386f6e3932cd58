package org.attn4j.cli.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.runfiles.RunId;
import org.attn4j.study.identity.DataLocations;
import org.attn4j.study.identity.RunIdentity;
import org.attn4j.trainer.RunRequest;

/**
 * The job file, which the driver reads; it has the same records. Immutable.
 *
 * @param name the study's name
 * @param root the URI of the study's folder, which all machines reach
 * @param mirror the study's folder on this machine
 * @param runs the runs that are missing, in order
 * @param launch how the program is started
 */
record ClusterJob(String name, String root, String mirror, List<Run> runs, Launch launch) {

    /** A run to train. */
    record Run(String name, String variant, long seed, String identity) {

        /** A run of a plan. */
        static Run of(RunRequest run) {
            RunId id = run.id();
            String identity = RunIdentity.of(run.configuration(), id.seed(), DataLocations.usual())
                    .digest();
            return new Run(id.folderName(), id.variant(), id.seed(), identity);
        }
    }

    /**
     * How the program is started on a machine.
     *
     * @param threads the native threads of one run, which are the cores of one task
     * @param flags of the Java virtual machine
     * @param arguments that follow those of the run
     * @param environment variables for every machine
     * @param processor the name of this machine's processor
     * @param processorEnvironment variables for machines with that processor
     * @param program the program and its plugins
     * @param study study.json
     * @param data the URI of the data; empty for the configuration's own path
     */
    record Launch(
            int threads,
            List<String> flags,
            List<String> arguments,
            Map<String, String> environment,
            String processor,
            Map<String, String> processorEnvironment,
            List<ShippedFile> program,
            ShippedFile study,
            Optional<String> data) {}
}
