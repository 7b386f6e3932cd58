package org.attn4j.trainer.data;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalInt;
import org.attn4j.core.dataset.BalancedSubset;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.Examples;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.ImageTransform;
import org.attn4j.core.dataset.TransformCompiler;
import org.attn4j.core.dataset.ValidationSplit;
import org.attn4j.core.error.DataException;
import org.attn4j.trainer.config.DatasetSection;
import org.attn4j.trainer.config.ModelSection;
import org.attn4j.trainer.config.RunConfiguration;

/** Opens a run's data and checks it against the configuration. Safe for any thread. */
public final class RunDataReader {

    private final DataShelf shelf;
    private final TransformCompiler compiler;

    @Inject
    RunDataReader(DataShelf shelf, TransformCompiler compiler) {
        this.shelf = shelf;
        this.compiler = compiler;
    }

    /**
     * The data that a configuration describes.
     *
     * @throws DataException where data and configuration disagree, or the data is absent or damaged
     */
    public RunData read(RunConfiguration configuration) {
        DatasetSection section = configuration.dataset();
        Dataset dataset = shelf.open(section.parameters());
        int classes = dataset.classes().size();
        ImageSet trainImages = limited(dataset.train(), classes, section.limit(), "limit");
        ImageSet testImages = limited(dataset.test(), classes, section.testLimit(), "testLimit");
        Optional<ValidationSplit> split = section.validation() > 0
                ? Optional.of(ValidationSplit.of(trainImages, classes, section.validation()))
                : Optional.empty();
        ImageTransform testTransform = compiler.compile(section.test());
        Examples train =
                new Examples(split.map(ValidationSplit::train).orElse(trainImages), compiler.compile(section.train()));
        Examples test = new Examples(testImages, testTransform);
        checkSizes(configuration.model(), classes, train, test);
        if (train.size() < configuration.training().batchSize()) {
            throw new DataException("/training/batchSize must be at most the number of training images, which is "
                    + train.size() + ", was " + configuration.training().batchSize());
        }
        return new RunData(
                dataset.classes(),
                train,
                split.map(parts -> new Examples(parts.validation(), testTransform)),
                test,
                testImages,
                test.imageSize(),
                dataset.fingerprint());
    }

    private static ImageSet limited(ImageSet images, int classes, OptionalInt limit, String name) {
        return limit.isPresent() ? BalancedSubset.first(images, classes, limit.getAsInt(), "/dataset/" + name) : images;
    }

    private static void checkSizes(ModelSection model, int classes, Examples train, Examples test) {
        if (model.classes().isPresent() && model.classes().getAsInt() != classes) {
            throw new DataException("/model/backbone/classes is "
                    + model.classes().getAsInt() + ", the dataset has " + classes + " classes; leave it out");
        }
        int size = test.imageSize();
        if (train.imageSize() != size) {
            throw new DataException("/dataset/train gives images of " + train.imageSize()
                    + " pixels a side, /dataset/test of " + size + "; make both the same");
        }
        if (model.imageSize().isPresent() && model.imageSize().getAsInt() != size) {
            throw new DataException("/model/backbone/imageSize is "
                    + model.imageSize().getAsInt() + ", the transforms give " + size + " pixels a side; leave it out");
        }
    }
}
