package org.attn4j.benchmarks.runner;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attn4j.benchmarks.protocol.Task;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.UnknownNameException;
import org.attn4j.trainer.bench.Interleaving;
import org.attn4j.trainer.bench.Rates;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code tools/benchmarks} starts. */
@Command(
        name = "tools/benchmarks",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains and infers with the same network in attn4j, in PyTorch through DJL and in stock Deeplearning4j, each in "
                    + "a process of its own, in turns. Prints a table in Markdown."
        })
public final class BenchmarksCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    private final PrintStream results;
    private final PrintStream notes;

    @Option(
            names = "--contender",
            paramLabel = "NAME",
            description =
                    "Who takes part, such as attn4j-eca or attn4j-eca-bfloat16; may be given again; default all in "
                            + "float32.")
    private List<String> contenders = new ArrayList<>();

    @Option(
            names = "--network",
            paramLabel = "NAME",
            description =
                    "alexnet, resnet20, resnet50 or mobilenetv2; default ${DEFAULT-VALUE}. Stock Deeplearning4j and "
                            + "attention take part in alexnet alone.")
    private String network = Task.ALEXNET;

    @Option(names = "--rounds", description = "How often each takes its turn; default ${DEFAULT-VALUE}.")
    private int rounds = 12;

    @Option(names = "--batch", description = "Images of a step; default ${DEFAULT-VALUE}.")
    private int batch = 128;

    @Option(names = "--size", description = "Side of the images in pixels; default ${DEFAULT-VALUE}.")
    private int size = 128;

    @Option(names = "--threads", description = "Of every library; default the processors of this machine.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--ready",
            description = "PyTorch and stock Deeplearning4j keep their batch in native memory, where attn4j copies it.")
    private boolean ready;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write all numbers to this file.")
    private Optional<Path> json = Optional.empty();

    /** The command over given streams. */
    BenchmarksCommand(PrintStream results, PrintStream notes) {
        this.results = results;
        this.notes = notes;
    }

    @Override
    public Integer call() throws IOException {
        Conditions conditions = new Conditions(network, threads, batch, size, !ready, rounds);
        Path repository = Path.of("").toAbsolutePath();
        try (Workshop workshop = new Workshop(new WorkerCommands(repository, conditions))) {
            for (ContenderName name : ContenderName.of(contenders, network)) {
                RemoteContender contender = workshop.start(name);
                notes.println(name.text() + ": ready, " + contender.parameters() + " parameters");
            }
            List<Rates> rates = new Interleaving(new RoundNotes(notes)).measure(workshop.contenders(), rounds);
            tell(BenchmarkResult.of(conditions, workshop.contenders(), rates));
        }
        return 0;
    }

    private void tell(BenchmarkResult result) throws IOException {
        results.print(MarkdownReport.of(result));
        results.flush();
        if (json.isPresent()) {
            Files.writeString(json.get(), Json.write(result));
        }
    }

    /** Runs it. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new BenchmarksCommand(System.out, System.err));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof BenchmarkException || failure instanceof UnknownNameException) {
                System.err.println(failure.getMessage());
                return FAILED;
            }
            throw failure;
        });
        System.exit(line.execute(arguments));
    }
}
