package org.attn4j.trainer.data;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalInt;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.error.DataException;
import org.attn4j.core.transform.TransformChain;
import org.attn4j.trainer.config.DatasetSection;
import org.attn4j.trainer.config.ModelSection;
import org.attn4j.trainer.config.RunConfiguration;

/** Opens a run's data and checks it against the configuration. Safe for any thread. */
public final class RunDataReader implements DataFingerprint {

    private final DatasetCache datasets;

    @Inject
    RunDataReader(DatasetCache datasets) {
        this.datasets = datasets;
    }

    /**
     * Reads the data that a configuration describes.
     *
     * @throws ConfigException if data and configuration do not match
     * @throws DataException if the data is absent or damaged
     */
    public RunData read(RunConfiguration configuration) {
        DatasetSection section = configuration.dataset();
        Dataset dataset = datasets.open(section.parameters());
        int classes = dataset.classes().size();
        ImageSet trainImages = limited(configuration, dataset.train(), classes, section.limit(), "limit");
        ImageSet testImages = limited(configuration, dataset.test(), classes, section.testLimit(), "testLimit");
        Optional<ValidationSplit> split = section.validation() > 0
                ? Optional.of(ValidationSplit.of(trainImages, classes, section.validation()))
                : Optional.empty();
        TransformChain testTransform = TransformChain.of(section.test());
        Examples train =
                new Examples(split.map(ValidationSplit::train).orElse(trainImages), TransformChain.of(section.train()));
        Examples test = new Examples(testImages, testTransform);
        checkSizes(configuration, classes, train, test);
        return new RunData(
                dataset.classes(),
                train,
                split.map(parts -> new Examples(parts.validation(), testTransform)),
                test,
                testImages,
                test.imageSize(),
                dataset.fingerprint());
    }

    @Override
    public String of(RunConfiguration configuration) {
        return datasets.open(configuration.dataset().parameters()).fingerprint();
    }

    private static ImageSet limited(
            RunConfiguration configuration, ImageSet images, int classes, OptionalInt limit, String name) {
        if (limit.isEmpty()) {
            return images;
        }
        if (limit.getAsInt() > images.size()) {
            throw configuration.mismatch(
                    "/dataset/" + name,
                    "must be at most " + images.size() + ", the number of images, was " + limit.getAsInt());
        }
        return BalancedSubset.first(images, classes, limit.getAsInt(), name);
    }

    private static void checkSizes(RunConfiguration configuration, int classes, Examples train, Examples test) {
        ModelSection model = configuration.model();
        if (model.backbone().classes().isPresent() && model.backbone().classes().getAsInt() != classes) {
            throw configuration.mismatch(
                    "/model/backbone/classes",
                    "is " + model.backbone().classes().getAsInt() + ", but the dataset has " + classes
                            + " classes; remove it");
        }
        int size = test.imageSize();
        if (train.imageSize() != size) {
            throw configuration.mismatch(
                    "/dataset/test",
                    "produces images of " + size + " pixels per side, but /dataset/train of " + train.imageSize()
                            + "; both must produce the same size");
        }
        if (model.backbone().imageSize().isPresent()
                && model.backbone().imageSize().getAsInt() != size) {
            throw configuration.mismatch(
                    "/model/backbone/imageSize",
                    "is " + model.backbone().imageSize().getAsInt() + ", but the transforms produce images of " + size
                            + " pixels per side; remove it");
        }
        if (train.size() < configuration.training().batchSize()) {
            throw configuration.mismatch(
                    "/training/batchSize",
                    "must be at most " + train.size() + ", the number of training images, was "
                            + configuration.training().batchSize());
        }
    }
}
