package org.attn4j.core.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.random.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transforms whose code fails: the plugin is at fault, and the message names the index in the chain. */
class FailingTransformTest {

    private static final RgbImage IMAGE = new RgbImage(1, 1, new byte[] {51, 102, (byte) 255});

    private record Creates(Transform create) implements TransformParameters {}

    private record Unlucky() implements TransformParameters {

        @Override
        public Transform create() {
            throw new ParameterException("low", "must be lucky");
        }
    }

    @Test
    void parameterExceptionOfCreateIsReportedWithTheTransformsIndex() {
        ParameterException rejected = assertThrows(
                ParameterException.class, () -> TransformChain.of(List.of(new Noiseless(), new Unlucky())));
        assertEquals("1", rejected.component());
        assertEquals("must be lucky", rejected.getMessage());
    }

    @Test
    void createThatReturnsNullIsAFaultOfThePlugin() {
        assertEquals(
                "transform number 1 of 1 (" + Creates.class.getName() + ") returned null from create()",
                pluginFault(() -> TransformChain.of(List.of(new Creates(null)))).getMessage());
    }

    private static PluginException pluginFault(Executable call) {
        return assertThrows(PluginException.class, call);
    }

    /** Fails in one method: throws the supplier's exception, or returns null if the supplier returns null. */
    private record Failing(String method, Supplier<? extends Throwable> thrown)
            implements TransformParameters, ImageTransform {

        @Override
        public Transform create() {
            return at("create", this);
        }

        @Override
        public Optional<ImageSize> outputSize(Optional<ImageSize> input) {
            return at("outputSize", input);
        }

        @Override
        public Optional<ImageTransform> joined(ImageTransform next) {
            return at("joined", Optional.empty());
        }

        @Override
        public RgbImage apply(RgbImage image, Draw draw) {
            return at("apply", image);
        }

        private <T> T at(String called, T result) {
            if (!called.equals(method)) {
                return result;
            }
            Throwable failure = thrown.get();
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            return null;
        }
    }

    private static PluginException fault(String method, Supplier<? extends Throwable> thrown) {
        return pluginFault(() -> {
            TransformChain chain =
                    TransformChain.of(List.of(new Noiseless(), new Failing(method, thrown), new Noiseless()));
            chain.outputSize(1, 1);
            chain.apply(IMAGE, Draw.of(1, "a"), new ImageValues(new float[3], 0, 1));
        });
    }

    private static final String FAILING = "transform number 2 of 3 (" + Failing.class.getName() + ") ";

    @ParameterizedTest
    @CsvSource({
        "create,     create()",
        "outputSize, outputSize for images of any size",
        "joined,     joined with number 3 of 3 (Noiseless)",
        "apply,      apply on 1 x 1 pixels"
    })
    void exceptionsAndNullAreFaultsOfThePluginAndNameTheIndex(String method, String call) {
        IllegalStateException oops = new IllegalStateException("oops");
        PluginException thrown = fault(method, () -> oops);
        assertEquals(FAILING + "failed in " + call + ": java.lang.IllegalStateException: oops", thrown.getMessage());
        assertSame(oops, thrown.getCause());
        assertEquals(
                FAILING + "failed in " + call + ": java.lang.NoClassDefFoundError: a/B",
                fault(method, () -> new NoClassDefFoundError("a/B")).getMessage());
        assertEquals(
                FAILING + "returned null from " + call,
                fault(method, () -> null).getMessage());
    }

    @Test
    void emptySizeIsAFaultOfThePlugin() {
        assertEquals(
                FAILING
                        + "failed in outputSize for images of any size: java.lang.IllegalArgumentException: an image has"
                        + " at least 1 x 1 pixels, was 0 x 0",
                fault("outputSize", () -> assertThrows(IllegalArgumentException.class, () -> new ImageSize(0, 0)))
                        .getMessage());
    }

    /** Fails in apply, or in outputSize if the input size is known. */
    private record FailsLate(boolean writes) implements TransformParameters, ImageTransform {

        @Override
        public Transform create() {
            return this;
        }

        @Override
        public Optional<ImageTransform> joined(ImageTransform next) {
            return next instanceof FailsLate ? Optional.of(this) : Optional.empty();
        }

        @Override
        public Optional<ImageSize> outputSize(Optional<ImageSize> input) {
            if (!writes && input.isPresent()) {
                throw new IllegalStateException("oops");
            }
            return input;
        }

        @Override
        public RgbImage apply(RgbImage image, Draw draw) {
            throw new ParameterException("low", "must be lucky");
        }
    }

    private record FailsOnValues() implements TransformParameters, ValueTransform {

        @Override
        public Transform create() {
            return this;
        }

        @Override
        public void apply(ImageValues values, Draw draw) {
            throw new IllegalStateException("oops");
        }
    }

    @Test
    void allCombinedTransformsAreNamedInAFailure() {
        TransformChain chain = TransformChain.of(List.of(new FailsLate(true), new FailsLate(true)));
        PluginException e = pluginFault(() -> chain.apply(IMAGE, Draw.of(1, "a"), new ImageValues(new float[3], 0, 1)));
        String name = FailsLate.class.getName();
        assertEquals(
                "transforms number 1 to 2 of 2 (" + name + ", " + name
                        + ") failed in write of 1 x 1 pixels: org.attn4j.core.error.ParameterException: must be lucky",
                e.getMessage());
    }

    @Test
    void failureOfOutputSizeForAnImageIsAFaultOfThePlugin() {
        TransformChain chain = TransformChain.of(List.of(new FailsLate(false)));
        assertEquals(
                "transform number 1 of 1 (" + FailsLate.class.getName()
                        + ") failed in outputSize for images of 4 x 3 pixels: java.lang.IllegalStateException: oops",
                pluginFault(() -> chain.outputSize(4, 3)).getMessage());
    }

    @Test
    void failingValueTransformIsNamed() {
        TransformChain chain = TransformChain.of(List.of(new Noiseless(), new FailsOnValues()));
        assertEquals(
                "transform number 2 of 2 (" + FailsOnValues.class.getName()
                        + ") failed in apply on values of 1 x 1 pixels: java.lang.IllegalStateException: oops",
                pluginFault(() -> chain.apply(IMAGE, Draw.of(1, "a"), new ImageValues(new float[3], 0, 1)))
                        .getMessage());
    }
}
