package org.attn4j.trainer.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.transform.TransformChain;
import org.attn4j.core.transform.TransformParameters;

/** The side of the images that transforms make, as far as it is known without data. */
public final class ImageSizes {

    private ImageSizes() {}

    /**
     * The side of the square images that the chain makes.
     *
     * @param facts what is known of the dataset's images
     * @return empty if it depends on the images and nothing is known of them
     * @throws org.attn4j.core.error.ParameterException whose component begins with the index of the transform that is
     *     wrong
     */
    public static OptionalInt of(List<TransformParameters> chain, Optional<DatasetFacts> facts) {
        TransformChain transform = TransformChain.of(chain);
        OptionalInt fixed = transform.fixedSize();
        if (fixed.isPresent() || facts.isEmpty()) {
            return fixed;
        }
        return transform.outputSize(facts.get().imageSize(), facts.get().imageSize());
    }

    /** The side of a configuration's images: as given under {@code backbone}, else what the test transforms make. */
    public static OptionalInt of(DatasetSection dataset, ModelSection model) {
        OptionalInt given = model.backbone().imageSize();
        return given.isPresent()
                ? given
                : of(dataset.test(), dataset.parameters().facts());
    }
}
