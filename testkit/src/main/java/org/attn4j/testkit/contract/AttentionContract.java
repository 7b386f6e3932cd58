package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.Kind;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.testkit.rule.ContractCase;
import org.attn4j.testkit.rule.ContractCases;
import org.attn4j.testkit.rule.ExemptWeightsDoNotDecay;
import org.attn4j.testkit.rule.Float32EqualsFloat64;
import org.attn4j.testkit.rule.FrozenModulesDoNotChange;
import org.attn4j.testkit.rule.GatesAreFinite;
import org.attn4j.testkit.rule.GradientsAreCorrect;
import org.attn4j.testkit.rule.ImagesAreIndependent;
import org.attn4j.testkit.rule.InferenceChangesNothing;
import org.attn4j.testkit.rule.MultiplyAddsAreCorrect;
import org.attn4j.testkit.rule.ResultsDependOnTheSeed;
import org.attn4j.testkit.rule.Rule;
import org.attn4j.testkit.rule.ShapeIsPreserved;
import org.attn4j.testkit.rule.SitesAreIndependent;
import org.attn4j.testkit.rule.WeightsMatchTheNetwork;

/**
 * The contract of attention modules. The provider is checked for the following rules:
 * <ul>
 *   <li>its record accepts the parameters;
 *   <li>it is found through {@code ServiceLoader}, and its parameters are documented;
 *   <li>a saved model can be read in a new process and gives the same output there;
 *   <li>in AlexNet, ten training steps decrease the loss.
 * </ul>
 * The module is checked at sites of several shapes, including one channel and one pixel. It may reject a shape with a
 * {@link org.attn4j.core.error.ParameterException} that gives the reason:
 * <ul>
 *   <li>its list of weights matches the network's tensors, without duplicate names, and its number of multiply-adds is
 *       correct;
 *   <li>the feature map's shape is preserved and values are finite;
 *   <li>gradients equal finite differences, in float64, with and without a following ReLU;
 *   <li>images are independent in inference: a permuted batch gives the permuted output;
 *   <li>float32, which may use faster code, equals float64;
 *   <li>recorded gates are finite, and a channel gate's gate is recorded;
 *   <li>equal seeds give equal weights and outputs;
 *   <li>one instance can serve several sites of a network;
 *   <li>inference changes neither weights nor running statistics;
 *   <li>a frozen module keeps its weights and running statistics, and gradients pass through it;
 *   <li>weights that are exempt from weight decay do not decay.
 * </ul>
 * Independent of test frameworks: a test asserts that there are no violations. Stateless and thread-safe.
 */
public final class AttentionContract {

    private static final List<Rule> RULES = List.of(
            new WeightsMatchTheNetwork(),
            new MultiplyAddsAreCorrect(),
            new ShapeIsPreserved(),
            new GradientsAreCorrect(),
            new ImagesAreIndependent(),
            new Float32EqualsFloat64(),
            new GatesAreFinite(),
            new ResultsDependOnTheSeed(),
            new SitesAreIndependent(),
            new InferenceChangesNothing(),
            new FrozenModulesDoNotChange(),
            new ExemptWeightsDoNotDecay());

    /** Random shapes beside the fixed ones; more would take proportionally longer. */
    private static final int RANDOM_CASES = 1;

    private static final long SEED = 7;

    private AttentionContract() {}

    /** All violations of the module in these cases; empty if it fulfils the contract. */
    public static List<Violation> violations(List<ContractCase> cases) {
        List<Violation> violations = new ArrayList<>();
        RULES.forEach(rule -> violations.addAll(violations(rule, cases)));
        return violations;
    }

    /**
     * All checks of a provider.
     *
     * @param providers the registries that contain it
     * @param name the provider's name in configurations
     * @param parameterSets parameters as in configurations, without {@code type}: JSON objects, at least one
     */
    public static List<Check> checks(ProvidersUnderTest providers, String name, List<String> parameterSets) {
        return ProviderChecks.of(
                providers, Kind.ATTENTION, name, found -> moduleChecks(providers, found, parameterSets));
    }

    private static List<Check> moduleChecks(ProvidersUnderTest providers, String name, List<String> parameterSets) {
        List<Check> checks = new ArrayList<>();
        List<String> accepted = new ArrayList<>();
        for (String json : parameterSets) {
            BoundParameters<AttentionParameters> bound = BoundParameters.of(providers, Kind.ATTENTION, name, json);
            checks.addAll(bound.checks((parameters, where) -> checks(providers, name, json, where)));
            bound.value().ifPresent(parameters -> accepted.add(json));
        }
        checks.add(Check.single(
                "saved models can be read in a new process", name, () -> new SavedModelsAreReadable(providers)
                        .violation(name, accepted)));
        return checks;
    }

    private static List<Check> checks(ProvidersUnderTest providers, String name, String json, String where) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.single("supports a shape", where, () -> supportsNoShape(providers, name, json)));
        for (Rule rule : RULES) {
            checks.add(new Check(rule.name() + ", " + where, () -> violations(rule, cases(providers, name, json))));
        }
        checks.add(Check.single("trains in AlexNet", where, () -> new TrainsInAlexNet(providers)
                .violation(name, providers.attention(name, json))));
        return checks;
    }

    private static List<Violation> violations(Rule rule, List<ContractCase> cases) {
        List<Violation> violations = new ArrayList<>();
        for (ContractCase testCase : cases) {
            Check.guarded(() -> rule.violation(testCase))
                    .ifPresent(message -> violations.add(new Violation(rule.name(), testCase.toString(), message)));
        }
        return violations;
    }

    private static Optional<String> supportsNoShape(ProvidersUnderTest providers, String name, String json) {
        List<ContractCase> all = all(providers, name, json);
        List<String> rejections = all.stream()
                .flatMap(testCase -> ContractCases.rejection(testCase).stream())
                .toList();
        if (rejections.stream().anyMatch(String::isBlank)) {
            return Optional.of(
                    "weights() rejects a shape without a message; give the reason in the ParameterException");
        }
        return rejections.size() == all.size()
                ? Optional.of("weights() rejects every shape that was tried, the last one because: "
                        + rejections.get(rejections.size() - 1))
                : Optional.empty();
    }

    static List<ContractCase> cases(ProvidersUnderTest providers, String name, String json) {
        return all(providers, name, json).stream()
                .filter(testCase -> ContractCases.rejection(testCase).isEmpty())
                .toList();
    }

    private static List<ContractCase> all(ProvidersUnderTest providers, String name, String json) {
        AttentionParameters parameters = providers.attention(name, json);
        return ContractCases.of(name, parameters, RANDOM_CASES, SEED);
    }
}
