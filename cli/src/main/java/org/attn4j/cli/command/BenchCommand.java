package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.network.Networks;
import org.attn4j.cli.progress.BenchProgress;
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

/** {@code bench}: how fast variants train and infer here. */
final class BenchCommand implements Action {

    /** What can be typed. */
    @Command(
            name = "bench",
            description = {
                "Measures how fast variants train and infer on this machine, in turns, and which fraction of its peak that is.",
                "",
                "Needs no data: the images are random. A training step is batch copy, forward with dropout, loss, backward, "
                        + "weight decay, optimiser and schedule; inference is the logits of a batch."
            },
            footer = "  attn4j bench examples/alexnet-cifar10.json --variant none --variant eca --profile")
    static final class Options implements CommandOptions {

        @Mixin
        private ConfigurationOptions configuration;

        @Option(
                names = "--variant",
                paramLabel = "NAME",
                description = "Which variant; may be given again; default all of the study.")
        private List<String> variants = new ArrayList<>();

        @Option(
                names = "--rounds",
                paramLabel = "N",
                description = "How often each takes its turn; default ${DEFAULT-VALUE}.")
        private int rounds = 12;

        @Option(names = "--profile", description = "Also show where the time of a training step goes, layer by layer.")
        private boolean profile;

        @Option(names = "--json", description = "Print JSON.")
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
        String baseline = names.contains(study.baseline()) ? study.baseline() : names.get(0);
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
