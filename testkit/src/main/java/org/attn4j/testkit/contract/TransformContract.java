package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.attn4j.core.Kind;
import org.attn4j.core.transform.ImageTransform;
import org.attn4j.core.transform.Transform;
import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.ValueTransform;

/**
 * What every transform must keep, on images of several sizes; a size may be rejected with a
 * {@link org.attn4j.core.error.ParameterException}:
 * <ul>
 *   <li>the size that it gives for its result is true;
 *   <li>equal draws give equal results, from a new instance too and from several threads at once;
 *   <li>the image that it is handed stays as it is;
 *   <li>values that it writes itself are those of its 8-bit result, between black and white; those of a transform of
 *       values are finite, and other images are left alone.
 * </ul>
 * Plain code, stateless, safe for any thread.
 */
public final class TransformContract {

    private TransformContract() {}

    /**
     * All checks of a provider.
     *
     * @param parts where it is found
     * @param name what configurations call it
     * @param parameterSets parameters as configurations have them, without {@code type}: JSON objects, at least one
     */
    public static List<Check> checks(ProvidersUnderTest parts, String name, List<String> parameterSets) {
        return ProviderChecks.of(parts, Kind.TRANSFORM, name, found -> ofName(parts, found, parameterSets));
    }

    private static List<Check> ofName(ProvidersUnderTest parts, String name, List<String> parameterSets) {
        List<Check> checks = new ArrayList<>();
        for (String json : parameterSets) {
            String where = name + " " + json;
            checks.addAll(checks(parts.transform(name, json), where));
        }
        return checks;
    }

    private static List<Check> checks(TransformParameters parameters, String where) {
        AtomicReference<Transform> created = new AtomicReference<>();
        Check creation = Check.single("parameters create a transform", where, () -> {
            created.set(parameters.create());
            return created.get() == null ? Optional.of("create() returns null") : Optional.empty();
        });
        if (!creation.violations().isEmpty()) {
            return List.of(creation);
        }
        if (created.get() instanceof ImageTransform) {
            ImageTransformRules rules = new ImageTransformRules(parameters);
            return List.of(
                    Check.single("fits an image", where, rules::fitsNone),
                    Check.single("the size is true", where, rules::untrueSize),
                    Check.single("the draw decides", where, rules::undecided),
                    Check.single("images stay as they are", where, rules::changedImage),
                    Check.single("values are those of the result", where, rules::otherValues));
        }
        if (created.get() instanceof ValueTransform) {
            ValueTransformRules rules = new ValueTransformRules(parameters);
            return List.of(
                    Check.single("the draw decides", where, rules::undecided),
                    Check.single("values are finite", where, rules::notFinite),
                    Check.single("other images are left alone", where, rules::changedNeighbour));
        }
        return List.of(creation);
    }
}
