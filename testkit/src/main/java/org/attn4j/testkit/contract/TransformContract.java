package org.attn4j.testkit.contract;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.attn4j.core.Kind;
import org.attn4j.core.transform.ImageTransform;
import org.attn4j.core.transform.Transform;
import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.ValueTransform;

/**
 * The contract of transforms, on images of several sizes. A size may be rejected with a
 * {@link org.attn4j.core.error.ParameterException}:
 * <ul>
 *   <li>the declared output size is that of the result;
 *   <li>equal draws give equal results, also from a new instance, in concurrent threads and in another order;
 *   <li>if numbers are drawn, some draws give other results;
 *   <li>the input image is not modified;
 *   <li>values that an image transform writes are those of its 8-bit result, between black and white;
 *   <li>values of a value transform are finite, and those of other images are not modified.
 * </ul>
 * Independent of test frameworks, stateless and thread-safe.
 */
public final class TransformContract {

    private TransformContract() {}

    /**
     * All checks of a provider.
     *
     * @param providers the registries that contain it
     * @param name the provider's name in configurations
     * @param parameterSets parameters as in configurations, without {@code type}: JSON objects, at least one
     */
    public static List<Check> checks(ProvidersUnderTest providers, String name, List<String> parameterSets) {
        return ProviderChecks.of(providers, Kind.TRANSFORM, name, parameterSets, TransformContract::checks);
    }

    private static List<Check> checks(TransformParameters parameters, String where) {
        AtomicReference<Transform> created = new AtomicReference<>();
        Check creation = Check.single("parameters create a transform", where, () -> {
            created.set(parameters.create());
            return created.get() == null
                    ? Optional.of("create() returns null; it must return a transform")
                    : Optional.empty();
        });
        if (!creation.violations().isEmpty()) {
            return List.of(creation);
        }
        if (created.get() instanceof ImageTransform) {
            return new ImageTransformRules(parameters).checks(where);
        }
        if (created.get() instanceof ValueTransform) {
            return new ValueTransformRules(parameters).checks(where);
        }
        return List.of(creation);
    }
}
