package org.attn4j.study.plan;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunResult;
import org.attn4j.study.TreeDifference;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.study.result.StudyOutline;
import org.attn4j.trainer.config.DatasetSection;
import org.attn4j.trainer.config.ModelSection;
import org.attn4j.trainer.config.RunConfiguration;

/** Compares a configuration with the runs in a folder. */
public final class StudyPlanner {

    /** The settings that determine the layers of a network: the dataset defines the number of classes and the image size. */
    private record Network(ModelSection model, DatasetSection dataset) {}

    private final ResultReader reader;

    /** For the injector. */
    @Inject
    StudyPlanner(ResultReader reader) {
        this.reader = reader;
    }

    /**
     * Makes the plan. The folder may be absent or may hold some of the runs.
     *
     * @param facts computes the size of a variant's network; called once per network
     * @throws org.attn4j.core.error.DataException if files of the folder are damaged or foreign
     */
    public StudyPlan plan(StudyConfiguration study, StudyFolder folder, Function<RunConfiguration, ModelFacts> facts) {
        StudyOutline outline = StudyFile.outline(study);
        List<RunResult> begun = reader.read(folder, outline).runs();
        Map<RunId, RunResult> byId = begun.stream().collect(Collectors.toMap(RunResult::id, Function.identity()));
        EpochSeconds seconds = EpochSeconds.of(begun);
        List<PlannedRun> runs = new ArrayList<>();
        for (RunId id : outline.runs()) {
            int epochs = study.variants().get(id.variant()).training().epochs();
            runs.add(planned(id, epochs, Optional.ofNullable(byId.get(id)), seconds));
        }
        return new StudyPlan(study.name(), runs, differences(study, folder), models(study, facts));
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

    private static List<String> differences(StudyConfiguration study, StudyFolder folder) {
        if (!Files.exists(folder.study())) {
            return List.of();
        }
        return TreeDifference.between(StudyFile.stored(folder), study.tree()).stream()
                .map(difference -> difference.pointer() + " " + difference.sentence())
                .toList();
    }

    private static PlannedRun planned(RunId id, int epochs, Optional<RunResult> result, EpochSeconds seconds) {
        int done = Math.min(epochs, result.map(run -> run.epochs().size()).orElse(0));
        Optional<Double> left =
                done == epochs ? Optional.of(0.0) : seconds.of(id.variant()).map(each -> each * (epochs - done));
        return new PlannedRun(id, result.map(run -> run.record().state()), done, epochs, left);
    }
}
