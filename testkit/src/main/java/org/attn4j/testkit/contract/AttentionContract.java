package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.Kind;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.testkit.rule.ContractCase;
import org.attn4j.testkit.rule.ContractCases;
import org.attn4j.testkit.rule.DecayIsHonoured;
import org.attn4j.testkit.rule.Float32EqualsFloat64;
import org.attn4j.testkit.rule.FrozenStaysAsItIs;
import org.attn4j.testkit.rule.GatesAreFinite;
import org.attn4j.testkit.rule.GradientsAreTrue;
import org.attn4j.testkit.rule.ImagesAreIndependent;
import org.attn4j.testkit.rule.InferenceWritesNothing;
import org.attn4j.testkit.rule.MultiplyAddsAreTrue;
import org.attn4j.testkit.rule.Rule;
import org.attn4j.testkit.rule.SeedDecides;
import org.attn4j.testkit.rule.ShapeIsKept;
import org.attn4j.testkit.rule.SitesAreIndependent;
import org.attn4j.testkit.rule.WeightsAreTrue;

/**
 * What every attention module must keep. Of the provider:
 * <ul>
 *   <li>its record accepts the parameters;
 *   <li>it is found through {@code ServiceLoader}, and its parameters are documented;
 *   <li>a model that is saved here is read in a new process and gives the same output there;
 *   <li>inside AlexNet ten training steps make the loss fall.
 * </ul>
 * Of the module at sites of several shapes, one channel and one pixel among them; a shape may be refused with a
 * {@link org.attn4j.core.error.ParameterException} that says why:
 * <ul>
 *   <li>its list of weights is true: the names differ, the network's tensors are those of the list; so is its number of
 *       products;
 *   <li>the feature map's shape is kept and values are finite;
 *   <li>gradients equal finite differences, in float64, with and without a ReLU behind;
 *   <li>images do not see each other outside training: a permuted batch gives the permuted output;
 *   <li>float32, which may run on faster code, equals float64;
 *   <li>gates that it shows are finite, and a channel gate shows its gate;
 *   <li>equal seeds give equal weights and outputs;
 *   <li>one instance can serve several sites of a network at once;
 *   <li>outside training it writes nothing;
 *   <li>frozen, it keeps weights and running statistics, and gradients pass through it;
 *   <li>weights that are exempt from weight decay are not decayed.
 * </ul>
 * Plain code: a test asserts that the list of violations is empty. Stateless, safe for any thread.
 */
public final class AttentionContract {

    private static final List<Rule> RULES = List.of(
            new WeightsAreTrue(),
            new MultiplyAddsAreTrue(),
            new ShapeIsKept(),
            new GradientsAreTrue(),
            new ImagesAreIndependent(),
            new Float32EqualsFloat64(),
            new GatesAreFinite(),
            new SeedDecides(),
            new SitesAreIndependent(),
            new InferenceWritesNothing(),
            new FrozenStaysAsItIs(),
            new DecayIsHonoured());

    /** Enough to hit what the fixed shapes miss; each costs as much as they do. */
    private static final int RANDOM_CASES = 1;

    private static final long SEED = 7;

    private AttentionContract() {}

    /** Everything that the module does wrong in these cases; empty where it keeps the contract. */
    public static List<Violation> violations(List<ContractCase> cases) {
        List<Violation> violations = new ArrayList<>();
        RULES.forEach(rule -> violations.addAll(violations(rule, cases)));
        return violations;
    }

    /**
     * All checks of a provider.
     *
     * @param parts where it is found
     * @param name what configurations call it
     * @param parameterSets parameters as configurations have them, without {@code type}: JSON objects, at least one
     */
    public static List<Check> checks(ProvidersUnderTest parts, String name, List<String> parameterSets) {
        return ProviderChecks.of(parts, Kind.ATTENTION, name, found -> ofName(parts, found, parameterSets));
    }

    private static List<Check> ofName(ProvidersUnderTest parts, String name, List<String> parameterSets) {
        List<Check> checks = new ArrayList<>();
        List<String> accepted = new ArrayList<>();
        for (String json : parameterSets) {
            String where = name + " " + json;
            checks.add(Check.single("parameters are accepted", where, () -> refused(parts, name, json)));
            if (refused(parts, name, json).isEmpty()) {
                accepted.add(json);
                checks.addAll(checks(parts, name, json, where));
            }
        }
        checks.add(Check.single("saved models are read in a new process", name, () -> new SavedModelsAreRead(parts)
                .broken(name, accepted)));
        return checks;
    }

    private static List<Check> checks(ProvidersUnderTest parts, String name, String json, String where) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.single("fits a shape", where, () -> fitsNone(parts, name, json)));
        for (Rule rule : RULES) {
            checks.add(new Check(rule.name() + ", " + where, () -> violations(rule, cases(parts, name, json))));
        }
        checks.add(Check.single("trains in AlexNet", where, () -> new TrainsInAlexNet(parts)
                .broken(name, parts.attention(name, json))));
        return checks;
    }

    /** Why parameters cannot be used; with those the other rules would only say the same again. */
    private static Optional<String> refused(ProvidersUnderTest parts, String name, String json) {
        return Check.guarded(() -> {
            try {
                parts.attention(name, json);
                return Optional.empty();
            } catch (ConfigException refused) {
                return Optional.of(refused.getMessage());
            }
        });
    }

    private static List<Violation> violations(Rule rule, List<ContractCase> cases) {
        List<Violation> violations = new ArrayList<>();
        for (ContractCase one : cases) {
            Check.guarded(() -> rule.broken(one))
                    .ifPresent(message -> violations.add(new Violation(rule.name(), one.toString(), message)));
        }
        return violations;
    }

    private static Optional<String> fitsNone(ProvidersUnderTest parts, String name, String json) {
        List<ContractCase> all = all(parts, name, json);
        List<String> refusals =
                all.stream().flatMap(one -> ContractCases.refusal(one).stream()).toList();
        if (refusals.stream().anyMatch(String::isBlank)) {
            return Optional.of("a shape is refused without a message that says why");
        }
        return refusals.size() == all.size()
                ? Optional.of(
                        "every shape that was tried is refused, the last because: " + refusals.get(refusals.size() - 1))
                : Optional.empty();
    }

    static List<ContractCase> cases(ProvidersUnderTest parts, String name, String json) {
        return all(parts, name, json).stream()
                .filter(one -> ContractCases.refusal(one).isEmpty())
                .toList();
    }

    private static List<ContractCase> all(ProvidersUnderTest parts, String name, String json) {
        AttentionParameters parameters = parts.attention(name, json);
        return ContractCases.of(name, parameters, RANDOM_CASES, SEED);
    }
}
