package org.attn4j.trainer.saved;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.core.loss.Loss;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageValues;
import org.attn4j.core.transform.TransformChain;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.checkpoint.Checkpoint;
import org.attn4j.runfiles.checkpoint.CheckpointHeader;
import org.attn4j.trainer.batch.BatchLoader;
import org.attn4j.trainer.checkpoint.NetworkCheckpoint;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.data.RunData;
import org.attn4j.trainer.data.RunDataReader;
import org.attn4j.trainer.evaluate.Evaluator;
import org.attn4j.trainer.evaluate.LogitReader;
import org.attn4j.trainer.evaluate.TestReport;
import org.attn4j.trainer.model.Models;

/** A trained network with the data and transforms of its configuration. For one thread at a time; must be closed. */
public final class SavedRun implements AutoCloseable {

    private final RunConfiguration configuration;
    private final WeightChoice choice;
    private final CheckpointHeader header;
    private final Network network;
    private final TransformChain transform;
    private final RunDataReader reader;
    private final Optional<String> fingerprint;

    SavedRun(
            RunConfiguration configuration,
            WeightChoice choice,
            Checkpoint checkpoint,
            Optional<String> fingerprint,
            RunDataReader reader,
            AcceleratorSelection accelerators) {
        this.configuration = configuration;
        this.choice = choice;
        this.header = checkpoint.header();
        this.transform = TransformChain.of(configuration.dataset().test());
        this.reader = reader;
        this.fingerprint = fingerprint;
        NetworkSpec plain = Models.spec(
                configuration.model(),
                header.classes().size(),
                header.imageSize(),
                configuration.training().init(),
                header.seed());
        this.network =
                Network.create(plain.withKernels(accelerators, configuration.kernels(), configuration.precision()));
        NetworkCheckpoint.loadWeights(checkpoint, network);
    }

    /** The epoch after which the weights were saved. */
    public int epoch() {
        return header.epochsDone();
    }

    /** Class names in label order. */
    public List<String> classes() {
        return header.classes();
    }

    /**
     * Evaluates the network on the test set, as training does.
     *
     * @param progress receives the number of images done so far
     * @throws DataException if the data is absent or damaged, or is not the data that the network was trained on
     */
    public Evaluation evaluate(IntConsumer progress) {
        RunData data = reader.read(configuration);
        if (!data.classes().equals(header.classes())) {
            throw new DataException("the dataset's classes are " + data.classes() + ", but the network was trained on "
                    + header.classes());
        }
        if (fingerprint.isPresent() && !fingerprint.get().equals(data.fingerprint())) {
            throw new DataException("the dataset is not the one that the network was trained on: its fingerprint was "
                    + fingerprint.get() + ", is now " + data.fingerprint()
                    + "; if it has moved, name its place with --set /dataset/path=PATH");
        }
        Loss loss = configuration.training().loss().create();
        Evaluator evaluator = new Evaluator(network, loss, data.classes().size());
        BatchLoader loader =
                new BatchLoader(data.test(), configuration.training().batchSize());
        return TestReport.of(choice.label(), epoch(), evaluator, data, loader, progress);
    }

    /**
     * Classifies images.
     *
     * @throws DataException if the transforms do not convert an image to the network's input size
     */
    public List<Prediction> predict(List<RgbImage> images) {
        List<Prediction> predictions = new ArrayList<>();
        int classes = header.classes().size();
        for (int i = 0; i < images.size(); i++) {
            double[] logits = network.logits(input(i, images.get(i)), 1);
            double[] probabilities = LogitReader.probabilities(logits, 0, classes);
            int best = LogitReader.predicted(logits, 0, classes);
            predictions.add(new Prediction(
                    header.classes().get(best),
                    probabilities[best],
                    Arrays.stream(probabilities).boxed().toList()));
        }
        return predictions;
    }

    private float[] input(int index, RgbImage image) {
        int size = transform.outputSize(image.width(), image.height()).orElse(-1);
        if (size != header.imageSize()) {
            throw new DataException(
                    "the test transforms do not convert image " + (index + 1) + " of " + image.width() + " x "
                            + image.height() + " pixels to the network's input of " + header.imageSize() + " x "
                            + header.imageSize() + " pixels");
        }
        float[] values = new float[3 * size * size];
        transform.apply(image, Draw.of(0, "predict", index), new ImageValues(values, 0, size));
        return values;
    }

    /** Releases the network's memory. */
    @Override
    public void close() {
        network.close();
    }
}
