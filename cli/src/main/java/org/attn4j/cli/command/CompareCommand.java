package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.OutputFolder;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.text.StudiesText;
import org.attn4j.config.json.Json;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.study.compare.ComparisonPage;
import org.attn4j.study.compare.StudyComparison;
import org.attn4j.study.compare.StudyComparisonJson;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: several studies beside each other. */
final class CompareCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "compare",
            description = {
                "Compares studies.",
                "",
                "Shows what differs between their configurations, the variants of all studies beside each other, and how a "
                        + "variant differs from the one of the same name in the first study. --out also writes a page with "
                        + "curves."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  attn4j compare results/quickstart results/quickstart-2",
                "  attn4j compare results/a results/b results/c --out results/comparison"
            })
    static final class Options implements CommandOptions {

        @Parameters(arity = "2..*", paramLabel = "DIR", description = "Results folders of studies.")
        private List<Path> folders = new ArrayList<>();

        @Option(names = "--out", paramLabel = "DIR", description = "Write the page index.html to this folder.")
        private Optional<Path> out = Optional.empty();

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Class<? extends Action> command() {
            return CompareCommand.class;
        }

        @Override
        public void check() {
            folders.forEach(StudyArgument::require);
            long different = folders.stream()
                    .map(folder -> folder.toAbsolutePath().normalize())
                    .distinct()
                    .count();
            if (different < folders.size()) {
                throw new UsageException("a study is given twice; compare needs different studies");
            }
            out.ifPresent(folder -> {
                if (Files.exists(new StudyFolder(folder).study())) {
                    throw new UsageException(
                            "--out: " + folder + " is the folder of a study; choose a folder of its own for the page");
                }
                OutputFolder.check(folder);
            });
        }
    }

    private final Options options;
    private final Console console;
    private final ResultReader reader;

    @Inject
    CompareCommand(Options options, Console console, ResultReader reader) {
        this.options = options;
        this.console = console;
        this.reader = reader;
    }

    @Override
    public int run() {
        StudyComparison comparison = StudyComparison.of(options.folders, reader);
        console.result(options.json ? Json.write(StudyComparisonJson.of(comparison)) : StudiesText.of(comparison));
        options.out.ifPresent(folder -> write(folder.resolve("index.html"), comparison));
        return ExitCode.FINE;
    }

    private void write(Path page, StudyComparison comparison) {
        try {
            Files.createDirectories(page.getParent());
            AtomicFile.write(page, ComparisonPage.html(comparison));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        console.note("page: " + page);
    }
}
