package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.TextTable;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.config.json.Json;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.dataset.folder.ImageFile;
import org.attn4j.trainer.saved.Prediction;
import org.attn4j.trainer.saved.SavedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code predict}: classifies images. */
final class PredictCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "predict",
            description = "Classifies JPEG and PNG images with a trained run.",
            footer = "  attn4j predict results/quickstart/runs/eca-s1 shoe.png shirt.png")
    static final class Options implements CommandOptions {

        @Mixin
        private SavedRunOptions saved;

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "IMAGE", description = "JPEG or PNG file.")
        private List<Path> images;

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Class<? extends Action> command() {
            return PredictCommand.class;
        }

        @Override
        public void check() {
            saved.folder();
        }
    }

    private final Options options;
    private final Console console;
    private final TrainedRuns runs;

    @Inject
    PredictCommand(Options options, Console console, TrainedRuns runs) {
        this.options = options;
        this.console = console;
        this.runs = runs;
    }

    @Override
    public int run() {
        List<RgbImage> pixels =
                options.images.stream().map(PredictCommand::read).toList();
        try (SavedRun saved = runs.open(options.saved)) {
            List<Prediction> predictions = saved.predict(pixels);
            console.result(options.json ? Json.write(answers(predictions, saved.classes())) : text(predictions));
        }
        return ExitCode.FINE;
    }

    private static RgbImage read(Path file) {
        try {
            return ImageFile.decode(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            throw new DataException(file + ": there is no such file", missing);
        } catch (IOException failure) {
            throw new DataException(file + ": cannot be read: " + failure.getMessage(), failure);
        }
    }

    private String text(List<Prediction> predictions) {
        TextTable table = new TextTable("IMAGE", "PREDICTION", "PROBABILITY");
        for (int i = 0; i < predictions.size(); i++) {
            Prediction prediction = predictions.get(i);
            table.row(
                    options.images.get(i),
                    prediction.name(),
                    String.format(Locale.ROOT, "%.4f", prediction.probability()));
        }
        return table.toString();
    }

    /**
     * The prediction for one image; components are the keys of the JSON.
     *
     * @param image the file
     * @param prediction the most probable class
     * @param probability its probability
     * @param probabilities of all classes, in label order
     */
    private record Answer(Path image, String prediction, double probability, Map<String, Double> probabilities) {

        static Answer of(Path image, Prediction prediction, List<String> classes) {
            Map<String, Double> probabilities = new LinkedHashMap<>();
            for (int k = 0; k < classes.size(); k++) {
                probabilities.put(classes.get(k), prediction.probabilities().get(k));
            }
            return new Answer(image, prediction.name(), prediction.probability(), probabilities);
        }
    }

    private List<Answer> answers(List<Prediction> predictions, List<String> classes) {
        return IntStream.range(0, predictions.size())
                .mapToObj(i -> Answer.of(options.images.get(i), predictions.get(i), classes))
                .toList();
    }
}
