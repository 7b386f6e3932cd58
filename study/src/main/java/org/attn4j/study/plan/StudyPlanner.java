package org.attn4j.study.plan;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunReader;
import org.attn4j.runfiles.RunResult;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.identity.FoundRun;
import org.attn4j.study.identity.RunMatch;
import org.attn4j.study.identity.RunMatching;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.config.DatasetSection;
import org.attn4j.trainer.config.ModelSection;
import org.attn4j.trainer.config.RunConfiguration;

/** Compares a configuration with the runs in a folder. */
public final class StudyPlanner {

    /** The settings that determine the layers of a network: the dataset defines the number of classes and the image size. */
    private record Network(ModelSection model, DatasetSection dataset) {}

    /** For the injector. */
    @Inject
    StudyPlanner() {}

    /**
     * Makes the plan. The folder may be absent or may hold some of the runs.
     *
     * @param facts computes the size of a variant's network; called once per network
     * @throws org.attn4j.core.error.DataException if files of the folder are damaged or foreign
     */
    public StudyPlan plan(StudyConfiguration study, StudyFolder folder, Function<RunConfiguration, ModelFacts> facts) {
        RunMatching matching = RunMatching.of(study, folder);
        Map<RunId, RunResult> begun = new LinkedHashMap<>();
        for (RunMatch match : matching.planned()) {
            match.found()
                    .filter(run -> match.kind() != RunMatch.Kind.CHANGED)
                    .flatMap(run -> read(match.id(), run))
                    .ifPresent(result -> begun.put(match.id(), result));
        }
        EpochSeconds seconds = EpochSeconds.of(begun.values());
        List<PlannedRun> runs = new ArrayList<>();
        for (RunMatch match : matching.planned()) {
            int epochs = study.variants().get(match.id().variant()).training().epochs();
            runs.add(planned(match, epochs, Optional.ofNullable(begun.get(match.id())), seconds));
        }
        return new StudyPlan(
                study.name(),
                runs,
                differences(matching),
                matching.unplanned().stream().map(FoundRun::name).toList(),
                models(study, facts));
    }

    /** Reads a run under the name that the study gives it. */
    private static Optional<RunResult> read(RunId id, FoundRun run) {
        RunId stored = new RunId(run.record().variant(), run.record().seed());
        return new RunReader(new ArrayList<>())
                .find(stored, run.folder())
                .map(result ->
                        new RunResult(id, result.record(), result.epochs(), result.timings(), result.evaluation()));
    }

    private static Map<String, ModelFacts> models(
            StudyConfiguration study, Function<RunConfiguration, ModelFacts> facts) {
        Map<String, ModelFacts> models = new LinkedHashMap<>();
        Map<Network, ModelFacts> known = new HashMap<>();
        study.variants()
                .forEach((variant, run) -> models.put(
                        variant,
                        known.computeIfAbsent(new Network(run.model(), run.dataset()), unknown -> facts.apply(run))));
        return models;
    }

    private static List<String> differences(RunMatching matching) {
        return matching.of(RunMatch.Kind.CHANGED).stream()
                .flatMap(match -> match.differences().stream())
                .map(difference -> difference.pointer() + " " + difference.sentence())
                .distinct()
                .toList();
    }

    private static PlannedRun planned(RunMatch match, int epochs, Optional<RunResult> result, EpochSeconds seconds) {
        int done = Math.min(epochs, result.map(run -> run.epochs().size()).orElse(0));
        Optional<Double> left = done == epochs
                ? Optional.of(0.0)
                : seconds.of(match.id().variant()).map(each -> each * (epochs - done));
        return new PlannedRun(match.id(), PlannedState.of(match), done, epochs, left);
    }
}
