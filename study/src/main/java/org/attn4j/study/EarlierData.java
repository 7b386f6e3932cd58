package org.attn4j.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.Provenance;
import org.attn4j.runfiles.ProvenanceView;
import org.attn4j.study.identity.FoundRun;
import org.attn4j.study.identity.TreeDifference;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.data.DataFingerprint;

/** Compares the data of configurations with the data that the runs of a folder were trained on. Safe for any thread. */
final class EarlierData {

    private final DataFingerprint data;

    EarlierData(DataFingerprint data) {
        this.data = data;
    }

    /**
     * Opens the data of configurations and compares it with that of runs.
     *
     * @param runs by configuration, the runs that must have been trained on its data; those that are not trained are ignored
     * @return remarks about data that has moved
     * @throws ConfigException naming each run with other data
     */
    List<String> check(StudyFolder folder, Map<RunConfiguration, List<FoundRun>> runs) {
        Map<Object, RunConfiguration> sections = new LinkedHashMap<>();
        Map<Object, List<FoundRun>> same = new LinkedHashMap<>();
        runs.forEach((configuration, found) -> {
            Object section = section(configuration.tree());
            sections.putIfAbsent(section, configuration);
            same.computeIfAbsent(section, first -> new ArrayList<>())
                    .addAll(found.stream().filter(EarlierData::hasData).toList());
        });
        List<Problem> problems = new ArrayList<>();
        Set<String> moved = new LinkedHashSet<>();
        sections.forEach((section, configuration) -> {
            if (!same.get(section).isEmpty()) {
                problems.addAll(compare(same.get(section), data.of(configuration)));
                moved.addAll(moved(same.get(section), configuration));
            }
        });
        if (!problems.isEmpty()) {
            problems.add(
                    0,
                    new Problem(
                            Location.whole(folder.path()),
                            "",
                            "was created with other data; restore that data, choose another folder with --out, or use"
                                    + " ablate --new to move this one aside and start over"));
            throw new ConfigException(problems);
        }
        return List.copyOf(moved);
    }

    /** The trained runs of a folder whose configurations have this dataset section, its location included. */
    static List<FoundRun> withDataOf(RunConfiguration configuration, List<FoundRun> runs) {
        Object section = section(configuration.tree());
        return runs.stream()
                .filter(run -> section.equals(section(run.record().configuration())))
                .toList();
    }

    private static boolean hasData(FoundRun run) {
        return run.isTrained() && ProvenanceView.of(run.record()).dataSha256().isPresent();
    }

    private static List<Problem> compare(List<FoundRun> trained, String found) {
        List<Problem> problems = new ArrayList<>();
        for (FoundRun run : trained) {
            String before = ProvenanceView.of(run.record()).dataSha256().orElseThrow();
            TreeDifference.between(fact(before), fact(found))
                    .forEach(difference -> problems.add(new Problem(
                            Location.whole(run.folder().run()), difference.pointer(), difference.sentence())));
        }
        return problems;
    }

    private static Map<String, Object> fact(String fingerprint) {
        return Map.of("provenance", Map.of(Provenance.DATA, fingerprint));
    }

    private static List<String> moved(List<FoundRun> trained, RunConfiguration configuration) {
        return trained.stream()
                .flatMap(run -> TreeDifference.between(
                        Map.of("dataset", section(run.record().configuration())),
                        Map.of("dataset", section(configuration.tree())))
                        .stream())
                .map(difference -> "the data has moved: " + difference.pointer() + " " + difference.sentence()
                        + "; its fingerprint is the same")
                .distinct()
                .toList();
    }

    /** Serialised and parsed again, as the section in run.json was. */
    private static Object section(Map<String, Object> configuration) {
        Object section = Json.tree(Json.write(configuration)).get("dataset");
        return section == null ? Map.of() : section;
    }
}
