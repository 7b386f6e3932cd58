package org.attn4j.testkit.contract;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageSize;
import org.attn4j.core.transform.ImageTransform;
import org.attn4j.core.transform.ImageValues;
import org.attn4j.core.transform.Scaling;
import org.attn4j.core.transform.Transform;
import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.ValueTransform;

/**
 * Adds a random level to an image, or a random number to values, with one fault.
 *
 * @param fault the fault
 */
record FaultyTransform(@Doc("the fault") Fault fault) implements TransformParameters {

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final byte[] SHARED = new byte[3 * 130 * 130];

    /** The mistakes that an author can make; from {@link #VALUES} on those of value transforms. */
    enum Fault {
        NONE,
        CREATES_NOTHING,
        REJECTS_ALL_SIZES,
        WRONG_SIZE,
        WRONG_FIXED_SIZE,
        SIZE_HALVED_TO_ZERO,
        SMALL_IMAGE_FAILS,
        OTHER_RANDOM_NUMBERS,
        REUSES_ITS_RESULT,
        MUTABLE_STATE,
        KEEPS_ITS_FIRST_DRAW,
        IGNORES_THE_DRAW,
        MODIFIES_THE_IMAGE,
        OTHER_VALUES,
        VALUES_NOT_A_NUMBER,
        VALUES,
        VALUES_WITH_OTHER_RANDOM_NUMBERS,
        VALUES_INFINITE,
        VALUES_KEEP_THEIR_FIRST_DRAW,
        VALUES_IGNORE_THE_DRAW,
        SMALL_VALUES_FAIL,
        VALUES_OF_OTHERS
    }

    @Override
    public Transform create() {
        if (fault == Fault.CREATES_NOTHING) {
            return null;
        }
        return fault.compareTo(Fault.VALUES) >= 0 ? new OfValues(fault) : new OfImages(fault);
    }

    private static final class OfImages implements ImageTransform {

        private final Fault fault;
        private int state;
        private Optional<Integer> first = Optional.empty();

        OfImages(Fault fault) {
            this.fault = fault;
        }

        @Override
        public Optional<ImageSize> outputSize(Optional<ImageSize> input) {
            if (fault == Fault.REJECTS_ALL_SIZES && input.isPresent()) {
                throw new ParameterException("", "too small");
            }
            return switch (fault) {
                case WRONG_SIZE -> input.map(size -> new ImageSize(size.height() + 1, size.width()));
                case WRONG_FIXED_SIZE -> input.isEmpty() ? Optional.of(new ImageSize(32, 32)) : input;
                case SIZE_HALVED_TO_ZERO -> input.map(size -> new ImageSize(size.width() / 2, size.height() / 2));
                default -> input;
            };
        }

        @Override
        public RgbImage apply(RgbImage image, Draw draw) {
            int level = draw.below(256);
            if (fault == Fault.SMALL_IMAGE_FAILS && image.width() == 1) {
                throw new IllegalStateException("no neighbour");
            }
            if (fault == Fault.OTHER_RANDOM_NUMBERS) {
                level = CALLS.incrementAndGet();
            }
            if (fault == Fault.MUTABLE_STATE) {
                state = level;
                Thread.yield();
                level = state;
            }
            if (fault == Fault.KEEPS_ITS_FIRST_DRAW) {
                first = first.or(() -> Optional.of(draw.below(256)));
                level = first.get();
            }
            if (fault == Fault.IGNORES_THE_DRAW) {
                level = 1;
            }
            byte[] pixels =
                    switch (fault) {
                        case MODIFIES_THE_IMAGE -> image.pixels();
                        case REUSES_ITS_RESULT ->
                            image.pixels().length == SHARED.length
                                    ? SHARED
                                    : image.pixels().clone();
                        default -> image.pixels().clone();
                    };
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) ((image.pixels()[i] & 0xFF) + level);
            }
            return new RgbImage(image.width(), image.height(), pixels);
        }

        @Override
        public void write(RgbImage image, Draw draw, Scaling scaling, ImageValues into) {
            ImageTransform.super.write(image, draw, scaling, into);
            if (fault == Fault.OTHER_VALUES) {
                into.set(0, 0, 0, into.get(0, 0, 0) + 1);
            }
            if (fault == Fault.VALUES_NOT_A_NUMBER) {
                into.set(2, 0, 0, Float.NaN);
            }
        }
    }

    private static final class OfValues implements ValueTransform {

        private final Fault fault;
        private Optional<Float> first = Optional.empty();

        OfValues(Fault fault) {
            this.fault = fault;
        }

        @Override
        public void apply(ImageValues values, Draw draw) {
            float drawn = (float) draw.uniform();
            float added =
                    switch (fault) {
                        case VALUES_WITH_OTHER_RANDOM_NUMBERS -> CALLS.incrementAndGet();
                        case VALUES_KEEP_THEIR_FIRST_DRAW -> {
                            first = first.or(() -> Optional.of(drawn));
                            yield first.get();
                        }
                        case VALUES_IGNORE_THE_DRAW -> 1;
                        default -> drawn;
                    };
            if (fault == Fault.SMALL_VALUES_FAIL && values.side() == 1) {
                throw new IllegalStateException("no neighbour");
            }
            values.set(1, 0, 0, fault == Fault.VALUES_INFINITE ? 1 / 0f : values.get(1, 0, 0) + added);
            if (fault == Fault.VALUES_OF_OTHERS) {
                values.array()[0] = added;
            }
        }
    }
}
