package org.attn4j.core.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.error.ParameterException;

/** Sorts the transforms of a chain by kind and checks their order and sizes. Used by one thread. */
final class ChainBuilder {

    private final List<PlacedTransform<ImageTransform>> images = new ArrayList<>();
    private final List<PlacedTransform<ValueTransform>> values = new ArrayList<>();
    private Optional<PlacedTransform<Scaling>> scaling = Optional.empty();
    private Optional<ImageSize> size = Optional.empty();

    private ChainBuilder() {}

    static ChainBuilder of(List<? extends TransformParameters> transforms) {
        ChainBuilder builder = new ChainBuilder();
        for (int i = 0; i < transforms.size(); i++) {
            TransformParameters parameters = transforms.get(i);
            TransformLabel place = TransformLabel.of(i, transforms, parameters);
            builder.add(create(place, parameters), place);
        }
        return builder;
    }

    private static Transform create(TransformLabel place, TransformParameters parameters) {
        try {
            return place.ask(() -> "create()", parameters::create);
        } catch (ParameterException e) {
            throw at(place, e.getMessage());
        }
    }

    List<PlacedTransform<ImageTransform>> images() {
        return images;
    }

    /** The chain's own, else {@link Scaling#unit()}. */
    Scaling scaling() {
        return scaling.map(PlacedTransform::transform).orElseGet(Scaling::unit);
    }

    List<PlacedTransform<ValueTransform>> values() {
        return values;
    }

    /** The size behind all image transforms; empty if it depends on the image. */
    Optional<ImageSize> size() {
        return size;
    }

    private void add(Transform transform, TransformLabel place) {
        if (transform instanceof ValueTransform value) {
            values.add(new PlacedTransform<>(value, place));
            return;
        }
        requireNoValues(place);
        if (transform instanceof ImageTransform image) {
            requireNoScaling(place);
            PlacedTransform<ImageTransform> placed = new PlacedTransform<>(image, place);
            images.add(placed);
            size = sizeAfter(placed);
        } else {
            scaling.ifPresent(first -> {
                throw at(place, "a chain has one scaling, another is " + first.place());
            });
            scaling = Optional.of(new PlacedTransform<>((Scaling) transform, place));
        }
    }

    private void requireNoScaling(TransformLabel image) {
        scaling.ifPresent(scaled -> {
            throw at(scaled.place(), "must come after all image transforms, " + image + " among them");
        });
    }

    private void requireNoValues(TransformLabel place) {
        if (!values.isEmpty()) {
            throw at(
                    place,
                    "must come before " + values.get(values.size() - 1).place()
                            + ", which works on values as they are at the end");
        }
    }

    private Optional<ImageSize> sizeAfter(PlacedTransform<ImageTransform> image) {
        try {
            return image.place().sizeAfter(image.transform(), size);
        } catch (ParameterException e) {
            throw at(image.place(), e.getMessage());
        }
    }

    private static ParameterException at(TransformLabel place, String rule) {
        return new ParameterException(String.valueOf(place.first()), rule);
    }
}
