package org.attn4j.trainer.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.transform.TransformChain;
import org.attn4j.core.transform.TransformParameters;

/** Computes the size of the images that transforms produce, as far as it is known without data. */
public final class ImageSizes {

    private ImageSizes() {}

    /**
     * The height and width of the square images that the chain produces, in pixels.
     *
     * @param facts the dataset's image size, if it is known
     * @return empty if it depends on the dataset's images and their size is unknown
     * @throws org.attn4j.core.error.ParameterException whose component starts with the index of the invalid transform
     */
    public static OptionalInt of(List<TransformParameters> chain, Optional<DatasetFacts> facts) {
        TransformChain transform = TransformChain.of(chain);
        OptionalInt fixed = transform.fixedSize();
        if (fixed.isPresent() || facts.isEmpty()) {
            return fixed;
        }
        return transform.outputSize(facts.get().imageSize(), facts.get().imageSize());
    }

    /** The image size of a configuration: as given in {@code backbone}, else what the test transforms produce. */
    public static OptionalInt of(DatasetSection dataset, ModelSection model) {
        OptionalInt given = model.backbone().imageSize();
        return given.isPresent()
                ? given
                : of(dataset.test(), dataset.parameters().facts());
    }
}
