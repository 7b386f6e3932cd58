package org.attn4j.runfiles;

import java.util.List;
import java.util.Map;
import org.attn4j.core.parameter.Default;

/**
 * run.json: a run's configuration, provenance, model and progress.
 *
 * @param study the configuration's name
 * @param variant the variant's name
 * @param seed the seed
 * @param state the run's state
 * @param failure one sentence if the state is failed, else empty
 * @param epochsDone number of finished epochs
 * @param epochs number of epochs to train
 * @param configuration the effective configuration as a JSON tree: defaults, overrides and variant applied
 * @param provenance versions, backend, processor, threads, plugin jars, data fingerprint
 * @param model the network's size
 * @param digests digests that show whether variants started from the same state
 * @param sittings the training sessions, oldest first; the name is that of the stored JSON key
 */
public record RunRecord(
        String study,
        String variant,
        long seed,
        RunState state,
        String failure,
        int epochsDone,
        int epochs,
        Map<String, Object> configuration,
        Map<String, Object> provenance,
        ModelFacts model,
        Digests digests,
        @Default("[]") List<TrainingSession> sittings) {

    /** The same run as one of another variant. */
    public RunRecord renamed(String newVariant) {
        return with(newVariant, state, failure, epochs, configuration);
    }

    /** The same run with more epochs to train: started, or failed if it has failed. */
    public RunRecord lengthened(int newEpochs, Map<String, Object> newConfiguration) {
        RunState continued = state == RunState.FAILED ? state : RunState.STARTED;
        return with(variant, continued, failure, newEpochs, newConfiguration);
    }

    /** The same run with the state failed. */
    public RunRecord failed(String cause) {
        return with(variant, RunState.FAILED, cause, epochs, configuration);
    }

    private RunRecord with(
            String newVariant, RunState newState, String cause, int newEpochs, Map<String, Object> newConfiguration) {
        return new RunRecord(
                study,
                newVariant,
                seed,
                newState,
                cause,
                epochsDone,
                newEpochs,
                newConfiguration,
                provenance,
                model,
                digests,
                sittings);
    }
}
