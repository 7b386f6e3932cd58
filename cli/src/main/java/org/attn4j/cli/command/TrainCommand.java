package org.attn4j.cli.command;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.InterruptNotice;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.wiring.Program;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.config.Purpose;
import org.attn4j.trainer.config.RunConfiguration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train}: one run. */
@Command(
        name = "train",
        description = {
            "Trains one run: one variant with one seed.",
            "",
            "A run that was stopped goes on after its last finished epoch."
        },
        footer = "  attn4j train examples/quickstart.json --variant eca --seed 1")
public final class TrainCommand implements Callable<Integer> {

    private final Console console;
    private final ProgramSource source;

    @Mixin
    private ConfigurationOptions configuration;

    @Mixin
    private OutputOption output;

    @Option(names = "--variant", paramLabel = "NAME", description = "Which variant; default the file's own model.")
    private String variant = VariantChoice.OWN_MODEL;

    @Option(names = "--seed", paramLabel = "N", description = "The seed; default the configuration's first.")
    private Optional<Long> seed = Optional.empty();

    /** The command; what the run came to is a result of the console. */
    public TrainCommand(Console console, ProgramSource source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        Program program = source.open();
        ConfigDocument document = configuration.load();
        RunConfiguration run = new VariantChoice(program).configuration(document, variant, Purpose.TRAINING);
        long chosen = seed.orElseGet(
                () -> program.configurations().read(document).seeds().get(0));
        RunId id = new RunId(variant, chosen);
        StudyFolder study = output.writable(run.name());
        RunFolder folder = study.run(id);
        RunRequest request = new RunRequest(id, run, folder);
        program.earlierRuns().check(request, study);
        try (InterruptNotice notice = InterruptNotice.saying(console, source.interrupted())) {
            program.runs().create(request).train();
        }
        tell(id, folder);
        return ExitCode.FINE;
    }

    private void tell(RunId id, RunFolder folder) {
        Evaluation evaluation = Json.read(folder.evaluation(), Evaluation.class);
        console.result(String.format(
                Locale.ROOT,
                "%s: test accuracy %.4f with the %s weights, of epoch %d",
                id,
                evaluation.accuracy(),
                evaluation.weights(),
                evaluation.epoch()));
        console.result("run: " + folder.path());
    }
}
