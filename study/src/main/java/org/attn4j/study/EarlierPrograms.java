package org.attn4j.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.runfiles.Provenance;
import org.attn4j.runfiles.ProvenanceView;
import org.attn4j.study.identity.FoundRun;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.config.RunConfiguration;

/** Compares the program and the kernels that trained the runs of a folder with those of this process. Safe for any thread. */
final class EarlierPrograms {

    private final ProvenanceView now;
    private final AcceleratorSelection accelerators;

    EarlierPrograms(Provenance now, AcceleratorSelection accelerators) {
        this.now = ProvenanceView.of(now);
        this.accelerators = accelerators;
    }

    /**
     * Rejects new runs beside earlier ones of another program or other kernels.
     *
     * @param trained the earlier runs
     * @param pending configurations of the new runs, or of runs that would be continued; empty if other machines train them,
     *     whose kernels are not known here
     * @throws ConfigException naming each difference
     */
    void check(StudyFolder folder, List<FoundRun> trained, Collection<RunConfiguration> pending) {
        if (trained.isEmpty()) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        now.attn4j()
                .ifPresent(version -> problems.addAll(
                        differences(folder, "/provenance/attn4j", trained, ProvenanceView::attn4j, version)));
        Map<Object, RunConfiguration> choices = new LinkedHashMap<>();
        pending.forEach(configuration -> choices.putIfAbsent(choice(configuration.tree()), configuration));
        choices.forEach((choice, configuration) -> problems.addAll(differences(
                folder,
                "/provenance/kernels",
                trained.stream()
                        .filter(run -> choice.equals(choice(run.record().configuration())))
                        .toList(),
                ProvenanceView::kernels,
                accelerators.provenance(configuration.kernels(), configuration.precision()))));
        if (!problems.isEmpty()) {
            problems.add(
                    0,
                    new Problem(
                            Location.whole(folder.path()),
                            "",
                            "holds runs of another version or with other kernels, which alone can change results; use --out"
                                    + " DIR for a new study, or --mixed to train the missing runs anyway, which the"
                                    + " report then notes"));
            throw new ConfigException(problems);
        }
    }

    /** What the configuration asks for; a variant may ask for other kernels than the next one. */
    private static Object choice(Map<String, Object> configuration) {
        return List.of(String.valueOf(configuration.get("kernels")), String.valueOf(configuration.get("precision")));
    }

    private static List<Problem> differences(
            StudyFolder folder,
            String pointer,
            List<FoundRun> trained,
            Function<ProvenanceView, Optional<String>> fact,
            String current) {
        Map<String, List<String>> other = new LinkedHashMap<>();
        for (FoundRun run : trained) {
            fact.apply(ProvenanceView.of(run.record()))
                    .filter(value -> !current.equals(value))
                    .ifPresent(value -> other.computeIfAbsent(value, first -> new ArrayList<>())
                            .add(run.name()));
        }
        List<Problem> problems = new ArrayList<>();
        other.forEach((value, runs) -> problems.add(new Problem(
                Location.whole(folder.path()),
                pointer,
                "was \"" + value + "\" (" + runs(runs) + "), is now \"" + current + "\"")));
        return problems;
    }

    private static String runs(List<String> names) {
        return names.size() == 1 ? names.get(0) : names.get(0) + " and " + (names.size() - 1) + " more";
    }
}
