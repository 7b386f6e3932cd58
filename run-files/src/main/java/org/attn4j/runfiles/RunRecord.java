package org.attn4j.runfiles;

import java.util.List;
import java.util.Map;
import org.attn4j.core.parameter.Default;

/**
 * run.json: what a run is, what it was made of and how far it came.
 *
 * @param study the configuration's name
 * @param variant the variant's name
 * @param seed the seed
 * @param state how far it has come
 * @param failure one sentence where the state is failed, else empty
 * @param epochsDone finished epochs
 * @param epochs epochs to train
 * @param configuration the effective configuration as a JSON tree: defaults, overrides and variant applied
 * @param provenance versions, backend, processor, threads, plugin jars, data fingerprint
 * @param model the network's size
 * @param digests what shows that variants were treated alike
 * @param sittings who worked on it and when, the latest last
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

    /** The same run, ended by a failure. */
    public RunRecord failed(String cause) {
        return new RunRecord(
                study,
                variant,
                seed,
                RunState.FAILED,
                cause,
                epochsDone,
                epochs,
                configuration,
                provenance,
                model,
                digests,
                sittings);
    }
}
