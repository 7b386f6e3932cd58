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

/** The command {@code tools/benchmarks}. */
@Command(
        name = "tools/benchmarks",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains and infers with the same network in attn4j, in PyTorch through DJL and in stock Deeplearning4j, "
                    + "in separate processes whose measurements are interleaved. Prints a Markdown table."
        })
public final class BenchmarksCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    private final PrintStream results;
    private final PrintStream notes;

    @Option(
            names = "--contender",
            paramLabel = "NAME",
            description = "A contender, such as attn4j-eca or attn4j-eca-bfloat16; repeatable; default all in float32.")
    private List<String> contenders = new ArrayList<>();

    @Option(
            names = "--network",
            paramLabel = "NAME",
            description =
                    "alexnet, resnet20, resnet50 or mobilenetv2; default ${DEFAULT-VALUE}. Stock Deeplearning4j and "
                            + "attention are available for alexnet only.")
    private String network = Task.ALEXNET;

    @Option(names = "--rounds", description = "Number of rounds; default ${DEFAULT-VALUE}.")
    private int rounds = 12;

    @Option(names = "--batch", description = "Images per step; default ${DEFAULT-VALUE}.")
    private int batch = 128;

    @Option(names = "--size", description = "Side of the images in pixels; default ${DEFAULT-VALUE}.")
    private int size = 128;

    @Option(names = "--threads", description = "Threads of every library; default the number of processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--ready",
            description =
                    "PyTorch and stock Deeplearning4j keep their batch in native memory; attn4j copies it in each step.")
    private boolean ready;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write all numbers to this file.")
    private Optional<Path> json = Optional.empty();

    /** The command with these output streams. */
    BenchmarksCommand(PrintStream results, PrintStream notes) {
        this.results = results;
        this.notes = notes;
    }

    @Override
    public Integer call() throws IOException {
        Conditions conditions = new Conditions(network, threads, batch, size, !ready, rounds);
        Path repository = Path.of("").toAbsolutePath();
        try (ContenderPool pool = new ContenderPool(new WorkerCommands(repository, conditions))) {
            for (ContenderName name : ContenderName.of(contenders, network)) {
                RemoteContender contender = pool.start(name);
                notes.println(name.text() + ": ready, " + contender.parameters() + " parameters");
            }
            List<Rates> rates = new Interleaving(new RoundPrinter(notes)).measure(pool.contenders(), rounds);
            report(BenchmarkResult.of(conditions, pool.contenders(), rates));
        }
        return 0;
    }

    private void report(BenchmarkResult result) throws IOException {
        results.print(MarkdownReport.of(result));
        results.flush();
        if (json.isPresent()) {
            Files.writeString(json.get(), Json.write(result));
        }
    }

    /** Runs the command. */
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
