package org.attn4j.testkit.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.parameter.Doc;

/**
 * A dataset of three training and two test images of 4 x 4 pixels, with one fault.
 *
 * @param fault the fault
 */
record FaultyDataset(@Doc("the fault") Fault fault) implements DatasetParameters, Dataset {

    private static final AtomicInteger OPENED = new AtomicInteger();
    private static final int SIDE = 4;

    /** The mistakes that an author can make. */
    enum Fault {
        NONE,
        ONE_CLASS,
        EQUAL_CLASSES,
        NO_TEST_IMAGES,
        LABEL_TOO_HIGH,
        CHANGING_PIXELS,
        WRONG_CLASSES,
        WRONG_SIZE,
        WRONG_KNOWN_CLASSES,
        SHORT_FINGERPRINT,
        NEW_FINGERPRINT
    }

    private record Images(Fault fault, int size) implements ImageSet {

        @Override
        public int label(int index) {
            return fault == Fault.LABEL_TOO_HIGH ? index : index % 2;
        }

        @Override
        public RgbImage image(int index) {
            byte[] pixels = new byte[3 * SIDE * SIDE];
            Arrays.fill(pixels, (byte) (fault == Fault.CHANGING_PIXELS ? OPENED.incrementAndGet() : index));
            return new RgbImage(SIDE, SIDE, pixels);
        }
    }

    @Override
    public Optional<DatasetFacts> facts() {
        return switch (fault) {
            case WRONG_CLASSES -> Optional.of(new DatasetFacts(3, SIDE));
            case WRONG_SIZE -> Optional.of(new DatasetFacts(2, 5));
            default -> Optional.of(new DatasetFacts(2, SIDE));
        };
    }

    @Override
    public OptionalInt knownClasses() {
        return OptionalInt.of(fault == Fault.WRONG_KNOWN_CLASSES ? 3 : 2);
    }

    @Override
    public Dataset open(Progress progress) {
        return this;
    }

    @Override
    public List<String> classes() {
        return switch (fault) {
            case ONE_CLASS -> List.of("ape");
            case EQUAL_CLASSES -> List.of("ape", "ape");
            default -> List.of("ape", "wolf");
        };
    }

    @Override
    public ImageSet train() {
        return new Images(fault, 3);
    }

    @Override
    public ImageSet test() {
        return new Images(fault, fault == Fault.NO_TEST_IMAGES ? 0 : 2);
    }

    @Override
    public String fingerprint() {
        return switch (fault) {
            case SHORT_FINGERPRINT -> "abc";
            case NEW_FINGERPRINT -> "%064x".formatted(OPENED.incrementAndGet());
            default -> "0".repeat(64);
        };
    }
}
