package org.attn4j.core.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.error.ParameterException;

/** Sorts the transforms of a chain by kind and checks their order and image sizes. Not thread-safe. */
final class ChainBuilder {

    private final List<LabelledTransform<ImageTransform>> images = new ArrayList<>();
    private final List<LabelledTransform<ValueTransform>> values = new ArrayList<>();
    private Optional<LabelledTransform<Scaling>> scaling = Optional.empty();
    private Optional<ImageSize> size = Optional.empty();

    private ChainBuilder() {}

    static ChainBuilder of(List<? extends TransformParameters> transforms) {
        ChainBuilder builder = new ChainBuilder();
        for (int i = 0; i < transforms.size(); i++) {
            TransformParameters parameters = transforms.get(i);
            TransformLabel label = TransformLabel.of(i, transforms, parameters);
            builder.add(create(label, parameters), label);
        }
        return builder;
    }

    private static Transform create(TransformLabel label, TransformParameters parameters) {
        try {
            return label.callSetup(() -> "create()", parameters::create);
        } catch (ParameterException e) {
            throw rejection(label, e.getMessage());
        }
    }

    List<LabelledTransform<ImageTransform>> images() {
        return images;
    }

    /** The chain's scaling, or {@link Scaling#unit()} if it has none. */
    Scaling scaling() {
        return scaling.map(LabelledTransform::transform).orElseGet(Scaling::unit);
    }

    List<LabelledTransform<ValueTransform>> values() {
        return values;
    }

    /** The size after all image transforms; empty if it depends on the image. */
    Optional<ImageSize> size() {
        return size;
    }

    private void add(Transform transform, TransformLabel label) {
        if (transform instanceof ValueTransform value) {
            values.add(new LabelledTransform<>(value, label));
            return;
        }
        requireNoValues(label);
        if (transform instanceof ImageTransform image) {
            requireNoScaling(label);
            LabelledTransform<ImageTransform> placed = new LabelledTransform<>(image, label);
            images.add(placed);
            size = sizeAfter(placed);
        } else {
            scaling.ifPresent(first -> {
                throw rejection(label, "a chain can have only one scaling; the first is " + first.label());
            });
            scaling = Optional.of(new LabelledTransform<>((Scaling) transform, label));
        }
    }

    private void requireNoScaling(TransformLabel image) {
        scaling.ifPresent(scaled -> {
            throw rejection(scaled.label(), "must come after all image transforms, including " + image);
        });
    }

    private void requireNoValues(TransformLabel label) {
        if (!values.isEmpty()) {
            throw rejection(
                    label,
                    "must come before " + values.get(values.size() - 1).label() + ", which changes the final values");
        }
    }

    private Optional<ImageSize> sizeAfter(LabelledTransform<ImageTransform> image) {
        try {
            return image.label().sizeAfter(image.transform(), size);
        } catch (ParameterException e) {
            throw rejection(image.label(), e.getMessage());
        }
    }

    private static ParameterException rejection(TransformLabel label, String rule) {
        return new ParameterException(String.valueOf(label.first()), rule);
    }
}
