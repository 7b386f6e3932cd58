package org.attn4j.testkit.contract;

import java.util.List;
import org.attn4j.core.Kind;
import org.attn4j.core.backbone.BackboneParameters;

/**
 * The contract of backbones, for images of several sizes. A size may be rejected with a
 * {@link org.attn4j.core.error.ParameterException} that names {@code imageSize}:
 * <ul>
 *   <li>sites have unique names, and at least one has the default position;
 *   <li>at every site and position the feature map has the declared shape, and an attached module is executed;
 *   <li>logits are finite, one per class, and equal for equal seeds;
 *   <li>images are independent in inference;
 *   <li>a constant gate of 1 at any site and position changes neither logits nor gradients, in inference and training:
 *       the network without attention is the network around the modules;
 *   <li>ten training steps decrease the loss.
 * </ul>
 * Independent of test frameworks, stateless and thread-safe.
 */
public final class BackboneContract {

    private BackboneContract() {}

    /**
     * All checks of a provider.
     *
     * @param providers the registries that contain it
     * @param name the provider's name in configurations
     * @param parameterSets parameters as in configurations, without {@code type}: JSON objects, at least one
     */
    public static List<Check> checks(ProvidersUnderTest providers, String name, List<String> parameterSets) {
        return ProviderChecks.of(providers, Kind.BACKBONE, name, parameterSets, BackboneContract::checks);
    }

    private static List<Check> checks(BackboneParameters parameters, String where) {
        BackboneRules rules = new BackboneRules(parameters);
        return List.of(
                Check.single("supports an image size", where, rules::supportsNoSize),
                Check.single("sites are named correctly", where, rules::wrongNames),
                Check.single("sites have the declared shapes", where, rules::wrongShapes),
                Check.single("results depend only on the seed", where, rules::wrongLogits),
                Check.single("images are independent", where, rules::dependentImages),
                Check.single("a gate of 1 changes nothing", where, rules::changesWithGatesOfOne),
                Check.single("the loss decreases", where, rules::doesNotLearn));
    }
}
