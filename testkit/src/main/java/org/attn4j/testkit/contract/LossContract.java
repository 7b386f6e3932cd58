package org.attn4j.testkit.contract;

import java.util.List;
import org.attn4j.core.Kind;
import org.attn4j.core.loss.LossParameters;

/**
 * The contract of losses, for several numbers of classes and for labels, mixtures of two labels and distributions over
 * all classes as targets. A loss may reject a number of classes with a
 * {@link org.attn4j.core.error.ParameterException} that gives the reason:
 * <ul>
 *   <li>the gradient equals finite differences, in float64, and every element of it is written;
 *   <li>the loss of a batch, and that of {@code plain()}, is the sum of its images' losses: the program divides it by
 *       their number, so that the batch size does not scale it;
 *   <li>loss and gradient are finite for logits of magnitude 10,000;
 *   <li>equal batches give equal losses, also from a new instance and in concurrent threads;
 *   <li>logits and targets are not modified.
 * </ul>
 * Independent of test frameworks, stateless and thread-safe.
 */
public final class LossContract {

    private LossContract() {}

    /**
     * All checks of a provider.
     *
     * @param providers the registries that contain it
     * @param name the provider's name in configurations
     * @param parameterSets parameters as in configurations, without {@code type}: JSON objects, at least one
     */
    public static List<Check> checks(ProvidersUnderTest providers, String name, List<String> parameterSets) {
        return ProviderChecks.of(providers, Kind.LOSS, name, parameterSets, LossContract::checks);
    }

    private static List<Check> checks(LossParameters parameters, String where) {
        LossRules rules = new LossRules(parameters);
        return List.of(
                Check.single("supports a number of classes", where, rules::supportsNoClasses),
                rules.check("gradients are correct", where, rules::wrongGradient),
                rules.check("every element of the gradient is written", where, rules::unwrittenGradient),
                rules.check("the loss is the sum over images", where, rules::notASum),
                rules.check("extreme logits give finite losses", where, rules::notFinite),
                rules.check("results depend only on the batch", where, rules::irreproducible),
                rules.check("logits and targets are not modified", where, rules::changedBatch));
    }
}
