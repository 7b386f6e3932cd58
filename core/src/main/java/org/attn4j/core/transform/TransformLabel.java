package org.attn4j.core.transform;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.error.PluginException;

/**
 * The name in messages of a transform, or of several that are combined: {@code number 2 of 3 (Gamma)}. Calls a
 * transform's methods and reports unexpected exceptions as faults of its plugin. Immutable.
 *
 * @param first the index of the first transform, from 0
 * @param last the index of the last one
 * @param length the number of transforms in the chain
 * @param parameters the classes of their parameters
 */
record TransformLabel(int first, int last, int length, List<Class<?>> parameters) {

    static TransformLabel of(
            int index, Collection<? extends TransformParameters> chain, TransformParameters parameters) {
        return new TransformLabel(index, index, chain.size(), List.of(parameters.getClass()));
    }

    /** The label of this transform and the next one, combined. */
    TransformLabel through(TransformLabel next) {
        return new TransformLabel(
                first,
                next.last,
                length,
                Stream.concat(parameters.stream(), next.parameters.stream()).toList());
    }

    /** For users, who know the chain: {@code number 2 of 3 (Gamma)}. */
    @Override
    public String toString() {
        return numbers() + " (" + classes(Class::getSimpleName) + ")";
    }

    /**
     * The result of a method that may reject the transform's parameters.
     *
     * @param method describes the call, such as {@code create()}; evaluated only if it fails
     * @param call calls the method
     * @throws ParameterException if the method throws one
     * @throws DataException if the method throws one
     * @throws PluginException if the method throws an exception that it does not document or returns null
     */
    <R> R callSetup(Supplier<String> method, Supplier<R> call) {
        try {
            return requireResult(method, call.get());
        } catch (ParameterException | DataException | PluginException allowed) {
            throw allowed;
        } catch (RuntimeException | LinkageError failure) {
            throw failure(method, failure);
        }
    }

    /**
     * The size of a transform's result.
     *
     * @param input empty if unknown
     * @throws ParameterException if the transform rejects the size
     * @throws PluginException if it fails in another way
     */
    Optional<ImageSize> sizeAfter(ImageTransform transform, Optional<ImageSize> input) {
        return callSetup(
                () -> "outputSize for images of "
                        + input.map(size -> size + " pixels").orElse("any size"),
                () -> transform.outputSize(input));
    }

    /**
     * The result of a method that processes one image.
     *
     * @param method describes the call, such as {@code apply on 32 x 24 pixels}; evaluated only if it fails
     * @param call calls the method
     * @throws DataException if the transform throws one
     * @throws PluginException if the transform throws any other exception or returns null
     */
    <R> R callOnImage(Supplier<String> method, Supplier<R> call) {
        try {
            return requireResult(method, call.get());
        } catch (DataException | PluginException allowed) {
            throw allowed;
        } catch (RuntimeException | LinkageError failure) {
            throw failure(method, failure);
        }
    }

    private <R> R requireResult(Supplier<String> method, R result) {
        if (result == null) {
            throw new PluginException(name() + " returned null from " + method.get());
        }
        return result;
    }

    private PluginException failure(Supplier<String> method, Throwable cause) {
        return new PluginException(name() + " failed in " + method.get() + ": " + cause, cause);
    }

    /** For plugin authors, who know the class: {@code transform number 2 of 3 (org.example.Gamma)}. */
    private String name() {
        return (first == last ? "transform " : "transforms ") + numbers() + " (" + classes(Class::getName) + ")";
    }

    private String numbers() {
        return "number " + (first + 1) + (first == last ? "" : " to " + (last + 1)) + " of " + length;
    }

    private String classes(Function<Class<?>, String> name) {
        return parameters.stream().map(name).collect(Collectors.joining(", "));
    }
}
