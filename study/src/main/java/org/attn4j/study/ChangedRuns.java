package org.attn4j.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.runfiles.Provenance;
import org.attn4j.study.identity.FoundRun;
import org.attn4j.study.identity.RunMatch;
import org.attn4j.study.identity.TreeDifference;
import org.attn4j.study.identity.UsedPlugins;

/** Rejects a folder in which another run is in the place of a planned one, or whose runs had other plugins. */
final class ChangedRuns {

    private static final String EPOCHS = "/training/epochs";

    private final Provenance now;
    private final String remedy;

    /** What changed, which several runs may have in common. */
    private record Change(String what, List<TreeDifference> differences, boolean moreEpochs) {}

    /**
     * Creates the check.
     *
     * @param now of this process
     * @param remedy what the user can do about a difference
     */
    ChangedRuns(Provenance now, String remedy) {
        this.now = now;
        this.remedy = remedy;
    }

    /** Throws if a run changed; runs with the same differences are reported once. */
    void reject(List<RunMatch> planned) {
        Map<Change, List<FoundRun>> changes = new LinkedHashMap<>();
        for (RunMatch match : planned) {
            match.found().ifPresent(run -> {
                Change change = change(match, run);
                if (!change.differences().isEmpty()) {
                    changes.computeIfAbsent(change, first -> new ArrayList<>()).add(run);
                }
            });
        }
        if (!changes.isEmpty()) {
            List<Problem> problems = new ArrayList<>();
            changes.forEach((change, runs) -> problems.addAll(problems(change, runs)));
            throw new ConfigException(problems);
        }
    }

    private Change change(RunMatch match, FoundRun run) {
        boolean changed = match.kind() == RunMatch.Kind.CHANGED;
        List<TreeDifference> configuration = changed ? match.differences() : List.of();
        // A run that starts over may have other plugins.
        List<TreeDifference> plugins = run.isTrained() ? UsedPlugins.changes(run.record(), now) : List.of();
        List<TreeDifference> all = new ArrayList<>(configuration);
        all.addAll(plugins);
        return new Change(what(configuration, plugins), all, changed && isMoreEpochs(match, run));
    }

    private static String what(List<TreeDifference> configuration, List<TreeDifference> plugins) {
        if (plugins.isEmpty()) {
            return "another configuration";
        }
        return configuration.isEmpty() ? "other plugins" : "another configuration and other plugins";
    }

    private static boolean isMoreEpochs(RunMatch match, FoundRun run) {
        return run.isTrained()
                && match.differences().size() == 1
                && match.differences().get(0).pointer().equals(EPOCHS)
                && match.differences()
                        .get(0)
                        .after()
                        .filter(epochs -> run.record().epochs() < Long.parseLong(epochs))
                        .isPresent();
    }

    private List<Problem> problems(Change change, List<FoundRun> runs) {
        Location first = Location.whole(runs.get(0).folder().run());
        List<Problem> problems = new ArrayList<>();
        String others = runs.size() == 1 ? "" : ", like " + others(runs);
        problems.add(new Problem(first, "", "was created with " + change.what() + others + "; " + remedy));
        for (TreeDifference difference : change.differences()) {
            problems.add(new Problem(first, difference.pointer(), difference.sentence()));
        }
        if (change.moreEpochs()) {
            problems.add(new Problem(
                    first,
                    "/training/schedule",
                    "depends on the number of epochs, so a run of more epochs differs from the first epoch on; train it in"
                            + " another folder with --out. Only schedules such as constant and step can be continued"));
        }
        return problems;
    }

    private static String others(List<FoundRun> runs) {
        return runs.size() == 2 ? "runs/" + runs.get(1).name() : (runs.size() - 1) + " other runs";
    }
}
