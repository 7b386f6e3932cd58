package org.attn4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
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
import org.attn4j.trainer.saved.WeightChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code predict}: what images show. */
@Command(
        name = "predict",
        description = "Says what images show, by the network of a trained run; JPEG and PNG files.",
        footer = "  attn4j predict results/quickstart/runs/eca-s1 shoe.png shirt.png")
public final class PredictCommand implements Callable<Integer> {

    private final Console console;
    private final ProgramSource source;

    @Mixin
    private RunArgument run;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "IMAGE", description = "JPEG or PNG files.")
    private List<Path> images;

    @Option(
            names = "--weights",
            paramLabel = "last|best",
            converter = WeightChoiceConverter.class,
            description = "Which weights; default best.")
    private WeightChoice weights = WeightChoice.BEST;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** The command; predictions are results of the console. */
    public PredictCommand(Console console, ProgramSource source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        List<RgbImage> pixels = images.stream().map(PredictCommand::read).toList();
        try (SavedRun saved = run.open(source, weights)) {
            List<Prediction> predictions = saved.predict(pixels);
            console.result(json ? Json.write(answers(predictions, saved.classes())) : text(predictions));
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
            table.row(images.get(i), prediction.name(), String.format(Locale.ROOT, "%.4f", prediction.probability()));
        }
        return table.toString();
    }

    /**
     * One image; components are the keys of the JSON.
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
                .mapToObj(i -> Answer.of(images.get(i), predictions.get(i), classes))
                .toList();
    }
}
