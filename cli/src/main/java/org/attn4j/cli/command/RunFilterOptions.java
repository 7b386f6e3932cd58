package org.attn4j.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.study.listing.ListedRun;
import org.attn4j.study.listing.ListedState;
import org.attn4j.study.listing.NamePattern;
import org.attn4j.study.listing.RunCatalog;
import org.attn4j.study.listing.RunFilter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Filters of runs, for every command that lists or selects them. */
public final class RunFilterOptions {

    /** The words of states, for completion. */
    static final class StateWords extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        StateWords() {
            super(Arrays.stream(ListedState.values())
                    .map(state -> state.name().toLowerCase(Locale.ROOT))
                    .toList());
        }
    }

    /** Parses a state. */
    static final class StateConverter implements ITypeConverter<ListedState> {

        @Override
        public ListedState convert(String word) {
            StateWords words = new StateWords();
            if (!words.contains(word)) {
                throw new TypeConversionException("must be " + String.join(" or ", words) + ", was \"" + word + "\"");
            }
            return ListedState.values()[words.indexOf(word)];
        }
    }

    /** Folders and filters, for every command that changes runs. */
    static final class Selection {

        @Parameters(
                arity = "1..*",
                paramLabel = "RUN|DIR",
                description = "Folders of runs, or folders in which options select runs.")
        private List<Path> folders = new ArrayList<>();

        @Mixin
        private RunFilterOptions filters;

        /**
         * The runs that folders and filters select together, each once.
         *
         * @throws UsageException if a folder has no such run
         */
        List<ListedRun> runs() {
            return filters.select(folders);
        }
    }

    @Option(
            names = "--study",
            paramLabel = "PATTERN",
            description = "Runs of studies whose folder matches. In patterns * stands for any text, ? for a character. "
                    + "Every filter is repeatable.")
    private List<String> studies = new ArrayList<>();

    @Option(names = "--variant", paramLabel = "PATTERN", description = "Runs of variants that match.")
    private List<String> variants = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", split = ",", description = "Runs with this seed, such as 1 or 1,2,3.")
    private List<Long> seeds = new ArrayList<>();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            converter = StateConverter.class,
            completionCandidates = StateWords.class,
            description = "Runs in this state: started, done, failed or unreadable.")
    private List<ListedState> states = new ArrayList<>();

    @Option(names = "--label", paramLabel = "PATTERN", description = "Runs whose label matches.")
    private List<String> labels = new ArrayList<>();

    /** The filter. */
    RunFilter filter() {
        return new RunFilter(patterns(studies), patterns(variants), seeds, states, patterns(labels));
    }

    private static List<NamePattern> patterns(List<String> texts) {
        return texts.stream().map(NamePattern::new).toList();
    }

    /**
     * The runs in a folder that the filters select.
     *
     * @throws UsageException if there is no such folder
     */
    List<ListedRun> select(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    folder + " is not a folder; name a folder of studies, such as results, or that of one study");
        }
        RunFilter filter = filter();
        return RunCatalog.of(folder).stream().filter(filter::selects).toList();
    }

    /**
     * The runs that folders and filters select together, each once. Without a filter a folder must be that of one run, so
     * that a mistyped command does not concern a whole study.
     *
     * @throws UsageException if a folder has no such run
     */
    List<ListedRun> select(List<Path> folders) {
        Map<Path, ListedRun> selected = new LinkedHashMap<>();
        for (Path folder : folders) {
            List<ListedRun> runs = select(folder);
            if (filter().isEmpty() && !isRun(folder, runs)) {
                throw new UsageException(folder + " is not the folder of one run; select runs in it with --state,"
                        + " --variant, --seed, --label or --study, or name folders of runs");
            }
            if (runs.isEmpty()) {
                throw new UsageException(folder + " has no such run; attn4j runs " + folder + " lists its runs");
            }
            runs.forEach(run -> selected.put(run.files().path().toAbsolutePath().normalize(), run));
        }
        return List.copyOf(selected.values());
    }

    private static boolean isRun(Path folder, List<ListedRun> runs) {
        return runs.size() == 1 && runs.get(0).files().path().equals(folder);
    }
}
