package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.sheet.SampleSheet;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.json.Json;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.config.StudyConfigurationReader;
import org.attn4j.trainer.batch.BatchLoader;
import org.attn4j.trainer.batch.PipelineRate;
import org.attn4j.trainer.config.Purpose;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.data.Examples;
import org.attn4j.trainer.data.RunData;
import org.attn4j.trainer.data.RunDataReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code data}: the data of a configuration and the speed of loading it. */
final class DataCommand implements Action {

    /** Long enough for a steady rate. */
    private static final Duration MEASURED = Duration.ofSeconds(4);

    private static final int COLUMNS = 10;
    private static final int ROWS = 6;

    /** Options and parameters. */
    @Command(
            name = "data",
            description = {
                "Shows a dataset and writes a sheet of sample images.",
                "",
                "Shows sizes, classes, and how many training images per second the transforms deliver."
            },
            footer = "  attn4j data examples/quickstart.json --sheet samples.png")
    static final class Options implements CommandOptions {

        @Mixin
        private ConfigurationOptions configuration;

        @Option(
                names = "--sheet",
                paramLabel = "FILE.png",
                description = "File of the sample sheet. Default: NAME-data.png.")
        private Optional<Path> sheet = Optional.empty();

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Class<? extends Action> command() {
            return DataCommand.class;
        }
    }

    private final Options options;
    private final Console console;
    private final StudyConfigurationReader configurations;
    private final VariantChoice choice;
    private final RunDataReader reader;

    @Inject
    DataCommand(
            Options options,
            Console console,
            StudyConfigurationReader configurations,
            VariantChoice choice,
            RunDataReader reader) {
        this.options = options;
        this.console = console;
        this.configurations = configurations;
        this.choice = choice;
        this.reader = reader;
    }

    @Override
    public int run() {
        ConfigDocument document = options.configuration.load();
        StudyConfiguration study = configurations.read(document);
        RunConfiguration run = choice.of(study, StudyConfiguration.OWN_MODEL, document, Purpose.TRAINING);
        RunData data = reader.read(run);
        Path file = options.sheet.orElse(Path.of(run.name() + "-data.png"));
        save(new SampleSheet(data.train(), data.classes()).png(0, COLUMNS, ROWS), file);
        PipelineRate rate = PipelineRate.training(
                new BatchLoader(data.train(), run.training().batchSize()), MEASURED);
        Facts facts = Facts.of(run, data, rate, file);
        console.result(options.json ? Json.write(facts) : text(facts));
        return ExitCode.FINE;
    }

    private static void save(byte[] picture, Path file) {
        try {
            Files.write(file, picture);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The output; components are the keys of the JSON and the labels of the text.
     *
     * @param dataset the dataset's name
     * @param classes in label order
     * @param trainImages number of training images, validation excluded
     * @param validationImages number of validation images; 0 without a validation set
     * @param testImages number of test images
     * @param imageSize side in pixels, after transforms
     * @param fingerprint of the files, SHA-256
     * @param loader threads
     * @param trainImagesPerSecond images per second through the loader, with training transforms
     * @param sheet the file of sample images
     */
    private record Facts(
            String dataset,
            List<String> classes,
            int trainImages,
            int validationImages,
            int testImages,
            int imageSize,
            String fingerprint,
            int threads,
            double trainImagesPerSecond,
            Path sheet) {

        static Facts of(RunConfiguration run, RunData data, PipelineRate rate, Path file) {
            return new Facts(
                    run.dataset().type(),
                    data.classes(),
                    data.train().size(),
                    data.validation().map(Examples::size).orElse(0),
                    data.test().size(),
                    data.imageSize(),
                    data.fingerprint(),
                    Runtime.getRuntime().availableProcessors(),
                    rate.imagesPerSecond(),
                    file);
        }
    }

    private static String text(Facts facts) {
        StringBuilder text = new StringBuilder();
        Json.tree(Json.write(facts))
                .forEach((name, value) -> text.append(String.format(Locale.ROOT, "%-21s %s%n", name, shown(value))));
        return text.toString();
    }

    private static String shown(Object value) {
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        return value instanceof Integer number ? String.format(Locale.ROOT, "%,d", number) : value.toString();
    }
}
