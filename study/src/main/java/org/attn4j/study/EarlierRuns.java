package org.attn4j.study;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.Provenance;
import org.attn4j.runfiles.ProvenanceView;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.StoredRun;
import org.attn4j.runfiles.folder.FolderProblems;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.data.DataFingerprint;

/**
 * Keeps the runs of a folder comparable: configuration, plugins and data of earlier runs must equal those of this process.
 * Runs without a finished epoch or checkpoint may have other plugins and data, because they start over. Safe for any thread.
 */
public final class EarlierRuns {

    private static final String AGAIN = "use --out DIR to keep both, or delete the run's folder to train it again";

    private final Provenance now;
    private final DataFingerprint data;

    /** For the injector: the plugins of this process are those of its provenance. */
    @Inject
    EarlierRuns(Provenance now, DataFingerprint data) {
        this.now = now;
        this.data = data;
    }

    /**
     * Checks a run that is trained on its own against its folder and the other runs of the study.
     *
     * @throws ConfigException if configuration, plugins or data changed, naming each difference
     */
    public void check(RunRequest request, StudyFolder folder) {
        checkRun(request);
        checkData(folder, List.of(request.configuration()));
    }

    /**
     * Checks configuration and plugins of a run that is trained on its own against its folder.
     *
     * @throws ConfigException if they changed, naming each difference
     */
    public void checkRun(RunRequest request) {
        checkRun(request.id(), request.folder(), request.configuration(), AGAIN);
    }

    /** Checks a run of a study; {@code remedy} says what the user can do about a difference. */
    void checkRun(RunId id, RunFolder run, RunConfiguration wanted, String remedy) {
        if (!Files.exists(run.run())) {
            return;
        }
        RunRecord earlier = StoredRun.record(id, run);
        List<TreeDifference> configuration = TreeDifference.between(earlier.configuration(), wanted.tree());
        List<TreeDifference> plugins = isTrained(run, earlier) ? UsedPlugins.changes(earlier, now) : List.of();
        List<TreeDifference> all = new ArrayList<>(configuration);
        all.addAll(plugins);
        rejectDifferences(run.run(), what(configuration, plugins), remedy, all);
    }

    private static String what(List<TreeDifference> configuration, List<TreeDifference> plugins) {
        if (plugins.isEmpty()) {
            return "another configuration";
        }
        return configuration.isEmpty() ? "other plugins" : "another configuration and other plugins";
    }

    /** Rejects a file that was created with something else, if there are differences. */
    static void rejectDifferences(Path file, String what, String remedy, List<TreeDifference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        problems.add(new Problem(Location.whole(file), "", "was created with " + what + "; " + remedy));
        for (TreeDifference difference : differences) {
            problems.add(new Problem(Location.whole(file), difference.pointer(), difference.sentence()));
        }
        throw new ConfigException(problems);
    }

    /**
     * Opens the data of the configurations and compares it with the data of the folder's runs that have the same dataset
     * section.
     */
    void checkData(StudyFolder folder, Collection<RunConfiguration> wanted) {
        Map<Object, RunConfiguration> sections = new LinkedHashMap<>();
        wanted.forEach(configuration -> sections.putIfAbsent(section(configuration.tree()), configuration));
        List<RunRecord> trained = trained(folder);
        List<Problem> problems = new ArrayList<>();
        sections.forEach((section, configuration) -> {
            List<RunRecord> same = trained.stream()
                    .filter(record -> section.equals(section(record.configuration())))
                    .toList();
            if (!same.isEmpty()) {
                compare(folder, same, data.of(configuration), problems);
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
    }

    private static void compare(StudyFolder folder, List<RunRecord> trained, String found, List<Problem> problems) {
        for (RunRecord record : trained) {
            Map<String, Object> before =
                    fact(ProvenanceView.of(record).dataSha256().orElseThrow());
            RunFolder run = folder.run(new RunId(record.variant(), record.seed()));
            TreeDifference.between(before, fact(found))
                    .forEach(difference -> problems.add(
                            new Problem(Location.whole(run.run()), difference.pointer(), difference.sentence())));
        }
    }

    private static Map<String, Object> fact(String fingerprint) {
        return Map.of("provenance", Map.of(Provenance.DATA, fingerprint));
    }

    /** Serialised and parsed again, as the section in run.json was. */
    private static Object section(Map<String, Object> configuration) {
        Object section = Json.tree(Json.write(configuration)).get("dataset");
        return section == null ? Map.of() : section;
    }

    private static List<RunRecord> trained(StudyFolder folder) {
        if (!Files.isDirectory(folder.runs())) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(folder.runs())) {
            return runs.sorted()
                    .map(RunFolder::new)
                    .filter(run -> Files.exists(run.run()))
                    .flatMap(run -> {
                        RunRecord record = Json.read(run.run(), RunRecord.class);
                        return isTrained(run, record) ? Stream.of(record) : Stream.empty();
                    })
                    .filter(record -> ProvenanceView.of(record).dataSha256().isPresent())
                    .toList();
        } catch (IOException failure) {
            throw FolderProblems.unusable(folder.runs(), "cannot be read (" + failure + ")");
        }
    }

    /** A checkpoint also counts: a run that failed before resuming, or was killed before it wrote run.json, has no epoch. */
    private static boolean isTrained(RunFolder run, RunRecord record) {
        return record.epochsDone() > 0 || Files.exists(run.last()) || Files.exists(run.previous());
    }
}
