package org.attn4j.study.plan;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.study.TreeDifference;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.config.RunConfiguration;

/** Compares a configuration with what a folder holds. */
public final class StudyPlanner {

    private final ResultReader reader;

    /** For the injector. */
    @Inject
    StudyPlanner(ResultReader reader) {
        this.reader = reader;
    }

    /**
     * The plan. The folder may be absent, or may hold some of the runs.
     *
     * @param facts the size of a variant's network; called once a variant
     * @throws org.attn4j.core.error.DataException where files of the folder are damaged or foreign
     */
    public StudyPlan plan(StudyConfiguration study, StudyFolder folder, Function<RunConfiguration, ModelFacts> facts) {
        List<RunResult> begun = reader.read(folder, StudyFile.outline(study)).runs();
        List<PlannedRun> runs = new ArrayList<>();
        for (RunId id : StudyFile.outline(study).runs()) {
            runs.add(planned(study, id, begun));
        }
        Map<String, ModelFacts> models = new LinkedHashMap<>();
        study.variants().forEach((variant, configuration) -> models.put(variant, facts.apply(configuration)));
        return new StudyPlan(study.name(), runs, differences(study, folder), models);
    }

    private static List<String> differences(StudyConfiguration study, StudyFolder folder) {
        if (!Files.exists(folder.study())) {
            return List.of();
        }
        return TreeDifference.between(StudyFile.stored(folder), study.tree()).stream()
                .map(difference -> difference.pointer() + " " + difference.sentence())
                .toList();
    }

    private static PlannedRun planned(StudyConfiguration study, RunId id, List<RunResult> begun) {
        Optional<RunResult> result =
                begun.stream().filter(run -> run.id().equals(id)).findFirst();
        int epochs = study.variants().get(id.variant()).training().epochs();
        int done = Math.min(epochs, result.map(run -> run.epochs().size()).orElse(0));
        return new PlannedRun(
                id,
                result.map(run -> run.record().state()),
                done,
                epochs,
                done == epochs
                        ? Optional.of(0.0)
                        : secondsPerEpoch(id.variant(), begun).map(seconds -> seconds * (epochs - done)));
    }

    /** The mean over the variant's own epochs, or where it has none yet over those of all variants. */
    private static Optional<Double> secondsPerEpoch(String variant, List<RunResult> begun) {
        List<RunResult> own =
                begun.stream().filter(run -> run.id().variant().equals(variant)).toList();
        Optional<Double> mean = mean(own);
        return mean.isPresent() ? mean : mean(begun);
    }

    private static Optional<Double> mean(List<RunResult> runs) {
        OptionalDouble mean = runs.stream()
                .flatMap(run -> run.timings().stream())
                .mapToDouble(StudyPlanner::seconds)
                .average();
        return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
    }

    private static double seconds(EpochTiming timing) {
        return timing.seconds() + timing.testSeconds();
    }
}
