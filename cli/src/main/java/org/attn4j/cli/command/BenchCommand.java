package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.network.Networks;
import org.attn4j.cli.progress.BenchProgress;
import org.attn4j.cli.text.BenchText;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.json.Json;
import org.attn4j.engine.accelerator.PeakMeter;
import org.attn4j.engine.accelerator.PeakMeters;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.config.StudyConfigurationReader;
import org.attn4j.trainer.bench.Bench;
import org.attn4j.trainer.bench.BenchResult;
import org.attn4j.trainer.bench.BenchVariant;
import org.attn4j.trainer.config.Purpose;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.model.DeviceClaim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench}: the training and inference speed of variants on this machine. */
final class BenchCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "bench",
            description = {
                "Measures how fast variants train and infer.",
                "",
                "Measurements of the variants are interleaved, and rates are also shown as a fraction of the machine's "
                        + "measured peak. The images are random, so no dataset is needed. A training step consists of batch "
                        + "copy, forward pass with dropout, loss, backward pass, weight decay, optimiser and schedule; "
                        + "inference computes the logits of a batch."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  attn4j bench examples/quickstart.json",
                "  attn4j bench examples/quickstart.json --variant none --variant eca --profile"
            })
    static final class Options implements CommandOptions {

        @Mixin
        private ConfigurationOptions configuration;

        @Option(
                names = "--variant",
                paramLabel = "NAME",
                description = "Variant to measure. Repeatable. Default: all variants of the study.")
        private List<String> variants = new ArrayList<>();

        @Option(
                names = "--rounds",
                paramLabel = "N",
                description = "Number of measurements of each variant. Default: ${DEFAULT-VALUE}.")
        private int rounds = 12;

        @Option(names = "--profile", description = "Also show how long each layer takes in a training step.")
        private boolean profile;

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Class<? extends Action> command() {
            return BenchCommand.class;
        }

        @Override
        public void check() {
            if (rounds < 1) {
                throw new UsageException("--rounds: must be at least 1, was " + rounds);
            }
        }
    }

    private final Options options;
    private final Console console;
    private final StudyConfigurationReader configurations;
    private final VariantChoice choice;
    private final Networks networks;

    @Inject
    BenchCommand(
            Options options,
            Console console,
            StudyConfigurationReader configurations,
            VariantChoice choice,
            Networks networks) {
        this.options = options;
        this.console = console;
        this.configurations = configurations;
        this.choice = choice;
        this.networks = networks;
    }

    @Override
    public int run() {
        ConfigDocument document = options.configuration.load();
        StudyConfiguration study = configurations.read(document, Purpose.NETWORK);
        List<String> names = options.variants.isEmpty()
                ? List.copyOf(study.variants().keySet())
                : options.variants.stream().distinct().toList();
        List<BenchVariant> arms = new ArrayList<>();
        for (String name : names) {
            RunConfiguration variant = choice.of(study, name, document, Purpose.NETWORK);
            DeviceClaim.claim(variant);
            arms.add(new BenchVariant(name, variant, networks.accelerated(variant)));
        }
        String baseline = study.grid().groups(study.baseline()).stream()
                .flatMap(group -> group.baseline().stream())
                .filter(names::contains)
                .findFirst()
                .orElse(names.get(0));
        BenchResult result = measure(arms, baseline);
        console.result(options.json ? Json.write(result) : BenchText.of(result));
        return ExitCode.FINE;
    }

    private BenchResult measure(List<BenchVariant> arms, String baseline) {
        List<PeakMeter> peaks = PeakMeters.of(arms.get(0).spec().accelerator());
        try {
            return new Bench(peaks, System::nanoTime, new BenchProgress(console))
                    .run(arms, baseline, options.rounds, options.profile);
        } finally {
            peaks.forEach(PeakMeter::close);
        }
    }
}
