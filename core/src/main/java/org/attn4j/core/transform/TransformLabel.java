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
 * What messages call a transform, or several that are carried out as one: {@code number 2 of 3 (Gamma)}. Calls a
 * transform's methods and reports what they throw as a fault of its plugin. Immutable.
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

    /** Both places as one; the other one follows this one. */
    TransformLabel with(TransformLabel next) {
        return new TransformLabel(
                first,
                next.last,
                length,
                Stream.concat(parameters.stream(), next.parameters.stream()).toList());
    }

    /** For the user, who sees the chain: {@code number 2 of 3 (Gamma)}. */
    @Override
    public String toString() {
        return numbers() + " (" + classes(Class::getSimpleName) + ")";
    }

    /**
     * The result of a transform's method that may reject its parameters.
     *
     * @param method what is called, such as {@code create()}; asked for if it fails
     * @param call calls it
     * @throws ParameterException as the method throws it
     * @throws PluginException if the method throws what its contract does not allow, or returns null
     */
    <R> R ask(Supplier<String> method, Supplier<R> call) {
        try {
            return present(method, call.get());
        } catch (ParameterException | DataException | PluginException allowed) {
            throw allowed;
        } catch (RuntimeException | LinkageError failure) {
            throw failed(method, failure);
        }
    }

    /**
     * What the transform of this place makes of a size.
     *
     * @param input empty if it is not known
     * @throws ParameterException if the transform rejects the size
     * @throws PluginException if it fails otherwise
     */
    Optional<ImageSize> sizeAfter(ImageTransform transform, Optional<ImageSize> input) {
        return ask(
                () -> "outputSize for images of "
                        + input.map(size -> size + " pixels").orElse("any size"),
                () -> transform.outputSize(input));
    }

    /**
     * The result of a transform's work on one image.
     *
     * @param work what is done, such as {@code apply on 32 x 24 pixels}; asked for if it fails
     * @param call does it
     * @throws DataException as the transform throws it
     * @throws PluginException if the transform throws anything else, or returns null
     */
    <R> R work(Supplier<String> work, Supplier<R> call) {
        try {
            return present(work, call.get());
        } catch (DataException | PluginException allowed) {
            throw allowed;
        } catch (RuntimeException | LinkageError failure) {
            throw failed(work, failure);
        }
    }

    private <R> R present(Supplier<String> method, R result) {
        if (result == null) {
            throw new PluginException(name() + " returned null from " + method.get());
        }
        return result;
    }

    private PluginException failed(Supplier<String> method, Throwable failure) {
        return new PluginException(name() + " failed in " + method.get() + ": " + failure, failure);
    }

    /** For the plugin's author, who knows the class: {@code transform number 2 of 3 (org.example.Gamma)}. */
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
