package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.network.ModuleSummary;
import org.attn4j.cli.network.NetworkSummary;
import org.attn4j.cli.network.Networks;
import org.attn4j.cli.text.SummaryText;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.config.StudyConfigurationReader;
import org.attn4j.trainer.config.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code summary}: the layers and sizes of a network, or of one module. */
final class SummaryCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "summary",
            description = {
                "Shows a network's layers, parameters and multiply-adds.",
                "",
                "Attention modules are listed with their sites. With --attention and --input it shows a single attention "
                        + "module instead of a network. No data is read."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  attn4j summary examples/alexnet-cifar10.json --variant eca",
                "  attn4j summary examples/alexnet-cifar10.json --variant eca --paper-units",
                "  attn4j summary --attention '{\"type\": \"eca\"}' --input 64,224,224"
            })
    static final class Options implements CommandOptions {

        @Parameters(paramLabel = "CONFIG", arity = "0..1", description = "Configuration of the study, a JSON file.")
        private Optional<Path> file = Optional.empty();

        @Option(
                names = "--variant",
                paramLabel = "NAME",
                description = "Variant to show. Default: the file's own model.")
        private String variant = StudyConfiguration.OWN_MODEL;

        @Option(names = "--attention", paramLabel = "JSON", description = "Attention module, as in /model/attention.")
        private Optional<String> attention = Optional.empty();

        @Option(
                names = "--input",
                paramLabel = "C,H,W",
                split = ",",
                hideParamSyntax = true,
                description = "Input shape of the module: channels, height and width.")
        private List<Integer> input = List.of();

        @Option(
                names = "--set",
                paramLabel = "/POINTER=VALUE",
                description = "Override a value of the file, such as --set /training/epochs=5. Repeatable.")
        private List<String> sets = List.of();

        @Option(
                names = "--paper-units",
                description = "Print totals in units of 2^20 parameters and 2^30 multiply-adds, as the ECA paper does.")
        private boolean paperUnits;

        @Option(names = "--json", description = "Print the result as JSON, with exact numbers.")
        private boolean json;

        @Override
        public Class<? extends Action> command() {
            return SummaryCommand.class;
        }

        @Override
        public void check() {
            if (file.isPresent() == attention.isPresent()) {
                throw new UsageException("give either CONFIG, or --attention JSON with --input C,H,W");
            }
            if (paperUnits && (json || attention.isPresent())) {
                throw new UsageException("--paper-units: is for a network's totals as text; leave it out with "
                        + (json ? "--json, which has exact numbers" : "--attention"));
            }
            if (attention.isPresent() && (input.size() != 3 || input.stream().anyMatch(size -> size < 1))) {
                throw new UsageException("--input: must be channels, height and width, such as 64,56,56, was "
                        + (input.isEmpty() ? "absent" : input.toString()));
            }
        }
    }

    private final Options options;
    private final Console console;
    private final Registries registries;
    private final StudyConfigurationReader configurations;
    private final VariantChoice choice;
    private final Networks networks;

    @Inject
    SummaryCommand(
            Options options,
            Console console,
            Registries registries,
            StudyConfigurationReader configurations,
            VariantChoice choice,
            Networks networks) {
        this.options = options;
        this.console = console;
        this.registries = registries;
        this.configurations = configurations;
        this.choice = choice;
        this.networks = networks;
    }

    @Override
    public int run() {
        if (options.attention.isPresent()) {
            module(options.attention.get());
        } else {
            network();
        }
        return ExitCode.FINE;
    }

    private void network() {
        ConfigDocument document =
                ConfigDocument.load(options.file.orElseThrow(), options.sets, StudyConfigurationReader.DEFAULTS);
        StudyConfiguration study = configurations.read(document, Purpose.NETWORK);
        NetworkSummary summary = networks.summary(choice.of(study, options.variant, document, Purpose.NETWORK));
        console.result(options.json ? Json.write(summary.json()) : SummaryText.of(summary, options.paperUnits));
    }

    private void module(String text) {
        FeatureShape shape = new FeatureShape(
                options.input.get(0), options.input.get(1), options.input.get(2), options.input.get(0));
        List<ModuleSummary> modules = ModuleSummary.of(text, shape, registries);
        for (ModuleSummary module : modules) {
            console.result(options.json ? Json.write(module) : SummaryText.of(module));
        }
    }
}
