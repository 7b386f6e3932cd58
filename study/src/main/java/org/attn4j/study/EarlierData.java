package org.attn4j.study;

import java.util.ArrayList;
import java.util.Collection;
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
import org.attn4j.study.identity.DataLocations;
import org.attn4j.study.identity.FoundRun;
import org.attn4j.study.identity.FoundRuns;
import org.attn4j.study.identity.RunIdentity;
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
     * Opens the data of the configurations and compares it with the data of the folder's trained runs whose dataset
     * section is the same except for the data's location.
     *
     * @return remarks about data that has moved
     * @throws ConfigException naming each run with other data
     */
    List<String> check(StudyFolder folder, Collection<RunConfiguration> wanted) {
        DataLocations locations = DataLocations.of(wanted);
        Map<Object, RunConfiguration> sections = new LinkedHashMap<>();
        wanted.forEach(configuration -> sections.putIfAbsent(section(configuration.tree(), locations), configuration));
        List<FoundRun> trained = sections.isEmpty() ? List.of() : trained(folder);
        List<Problem> problems = new ArrayList<>();
        Set<String> moved = new LinkedHashSet<>();
        sections.forEach((section, configuration) -> {
            List<FoundRun> same = trained.stream()
                    .filter(run -> section.equals(section(run.record().configuration(), locations)))
                    .toList();
            if (!same.isEmpty()) {
                problems.addAll(compare(same, data.of(configuration)));
                moved.addAll(moved(same, configuration));
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
        Object now = path(configuration.tree());
        return trained.stream()
                .map(run -> path(run.record().configuration()))
                .filter(before -> !before.equals(now))
                .distinct()
                .map(before -> "the data has moved from " + before + " to " + now + "; its fingerprint is the same")
                .toList();
    }

    private static String path(Map<String, Object> configuration) {
        Object path = configuration.get("dataset") instanceof Map<?, ?> dataset ? dataset.get("path") : null;
        return path == null ? "" : path.toString();
    }

    /** Serialised and parsed again, as the section in run.json was. */
    private static Object section(Map<String, Object> configuration, DataLocations locations) {
        return Json.tree(Json.write(RunIdentity.dataset(configuration, locations)));
    }

    private static List<FoundRun> trained(StudyFolder folder) {
        return FoundRuns.in(folder.runs()).all().stream()
                .filter(FoundRun::isTrained)
                .filter(run -> ProvenanceView.of(run.record()).dataSha256().isPresent())
                .toList();
    }
}
