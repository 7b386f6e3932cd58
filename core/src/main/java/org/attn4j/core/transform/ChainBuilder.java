package org.attn4j.core.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.error.PluginException;

/** Sorts the transforms of a chain by kind and checks their order and sizes. Used by one thread. */
final class ChainBuilder {

    private final List<? extends TransformParameters> transforms;
    private final List<ImageTransform> images = new ArrayList<>();
    private final List<ValueTransform> values = new ArrayList<>();
    private Optional<Scaling> scaling = Optional.empty();
    private int scalingIndex;
    private Optional<ImageSize> size = Optional.empty();

    private ChainBuilder(List<? extends TransformParameters> transforms) {
        this.transforms = transforms;
    }

    static ChainBuilder of(List<? extends TransformParameters> transforms) {
        ChainBuilder builder = new ChainBuilder(transforms);
        for (int i = 0; i < transforms.size(); i++) {
            builder.add(i, create(i, transforms.get(i)));
        }
        return builder;
    }

    private static Transform create(int index, TransformParameters parameters) {
        Transform transform;
        try {
            transform = parameters.create();
        } catch (ParameterException e) {
            throw at(index, e.getMessage());
        }
        if (transform == null) {
            throw new PluginException(
                    "create() of transform " + parameters.getClass().getName() + " returned null");
        }
        return transform;
    }

    List<ImageTransform> images() {
        return images;
    }

    /** The chain's own, else {@link Scaling#unit()}. */
    Scaling scaling() {
        return scaling.orElseGet(Scaling::unit);
    }

    List<ValueTransform> values() {
        return values;
    }

    /** The size behind all image transforms; empty if it depends on the image. */
    Optional<ImageSize> size() {
        return size;
    }

    private void add(int index, Transform transform) {
        if (transform instanceof ValueTransform value) {
            values.add(value);
            return;
        }
        checkPlace(index);
        if (transform instanceof ImageTransform image) {
            images.add(image);
            size = sizeAfter(image, index);
        } else {
            scaling = Optional.of((Scaling) transform);
            scalingIndex = index;
        }
    }

    private void checkPlace(int index) {
        if (scaling.isPresent()) {
            throw at(
                    scalingIndex,
                    scaling.get() + " must be the last transform but for random-erasing, is number "
                            + (scalingIndex + 1) + " of " + transforms.size());
        }
        if (!values.isEmpty()) {
            throw at(
                    index,
                    "must come before " + values.get(values.size() - 1)
                            + ", which works on values as they are at the end");
        }
    }

    private Optional<ImageSize> sizeAfter(ImageTransform image, int index) {
        try {
            return image.outputSize(size);
        } catch (ParameterException e) {
            throw at(index, e.getMessage());
        }
    }

    private static ParameterException at(int index, String rule) {
        return new ParameterException(String.valueOf(index), rule);
    }
}
