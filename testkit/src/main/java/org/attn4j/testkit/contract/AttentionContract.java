package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What every attention module must keep, checked on a module at a site of some shape:
 * <ul>
 *   <li>its list of weights is true: the names differ, the network's tensors are those of the list, and counts are not
 *       negative;
 *   <li>the feature map's shape is kept and values are finite;
 *   <li>gradients equal finite differences, in float64, with and without a ReLU behind;
 *   <li>images do not see each other outside training: a permuted batch gives the permuted output;
 *   <li>float32, which may run on faster code, equals float64;
 *   <li>gates that it shows are finite, and a channel gate shows its gate;
 *   <li>equal seeds give equal weights and outputs;
 *   <li>one instance can serve several sites of a network at once;
 *   <li>frozen, it keeps weights and running statistics, and gradients pass through it.
 * </ul>
 * Plain code: a test asserts that the list of violations is empty. Stateless, safe for any thread.
 */
public final class AttentionContract {

    private static final List<Rule> RULES = List.of(
            new WeightsAreTrue(),
            new ShapeIsKept(),
            new GradientsAreTrue(),
            new ImagesAreIndependent(),
            new Float32EqualsFloat64(),
            new GatesAreFinite(),
            new SeedDecides(),
            new SitesAreIndependent(),
            new FrozenStaysAsItIs());

    private AttentionContract() {}

    /** Everything that the module does wrong in these cases; empty where it keeps the contract. */
    public static List<Violation> violations(List<ContractCase> cases) {
        List<Violation> violations = new ArrayList<>();
        for (ContractCase one : cases) {
            for (Rule rule : RULES) {
                broken(rule, one)
                        .ifPresent(message -> violations.add(new Violation(rule.name(), one.toString(), message)));
            }
        }
        return violations;
    }

    /** A module may throw anything: that too is a violation, and the other rules are still checked. */
    private static Optional<String> broken(Rule rule, ContractCase one) {
        try {
            return rule.broken(one);
        } catch (RuntimeException thrown) {
            return Optional.of("throws " + thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
        }
    }
}
