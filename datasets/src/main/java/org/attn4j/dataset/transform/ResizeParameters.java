package org.attn4j.dataset.transform;

import java.util.Optional;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageSize;

/** {@code resize}: to a square, ignoring the aspect ratio; bilinear, half-pixel centres, antialiased when shrinking. */
public record ResizeParameters(
        @Doc("side of the square in pixels") @Range(min = 1, max = 4096)
        int size) implements TransformStep {

    @Override
    public Optional<ImageSize> after(Optional<ImageSize> before) {
        return Optional.of(new ImageSize(size, size));
    }

    @Override
    public void apply(WarpedImage warped, Draw draw) {
        warped.resize(size, size);
    }
}
