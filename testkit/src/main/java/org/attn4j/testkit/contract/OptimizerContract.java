package org.attn4j.testkit.contract;

import java.util.List;
import org.attn4j.core.Kind;
import org.attn4j.core.optimizer.OptimizerParameters;

/**
 * The contract of optimisers, for tensors of several lengths, in float32 and float64:
 * <ul>
 *   <li>the learning rate is a positive number, and the names of the slots are unique;
 *   <li>the whole state is in the declared slots: 10 steps, a new instance with the weights and slots of the first, and
 *       10 more steps equal 20 steps bit by bit, and each slot is used;
 *   <li>equal steps give equal weights, also when one instance serves several tensors in turn;
 *   <li>a step with the learning rate 0 changes no weights;
 *   <li>weights without a gradient that are exempt from weight decay do not change;
 *   <li>other tensors, which share the vectors, are not modified;
 *   <li>100 steps with the optimiser's learning rate decrease a quadratic function.
 * </ul>
 * Independent of test frameworks, stateless and thread-safe.
 */
public final class OptimizerContract {

    private OptimizerContract() {}

    /**
     * All checks of a provider.
     *
     * @param providers the registries that contain it
     * @param name the provider's name in configurations
     * @param parameterSets parameters as in configurations, without {@code type}: JSON objects, at least one
     */
    public static List<Check> checks(ProvidersUnderTest providers, String name, List<String> parameterSets) {
        return ProviderChecks.of(providers, Kind.OPTIMIZER, name, parameterSets, OptimizerContract::checks);
    }

    private static List<Check> checks(OptimizerParameters parameters, String where) {
        OptimizerRules rules = new OptimizerRules(parameters);
        List<OptimizerCase> cases = OptimizerRules.CASES;
        return List.of(
                Check.single("learning rate and slots are valid", where, rules::invalid),
                Check.each("slots are used", where, cases, rules::unusedSlot),
                Check.each("a resumed run equals an uninterrupted one", where, cases, rules::differsWhenResumed),
                Check.each("equal steps give equal weights", where, cases, rules::irreproducible),
                Check.each("tensors are independent", where, cases, rules::dependentTensors),
                Check.each("a learning rate of 0 changes no weights", where, cases, rules::movesAtRateZero),
                Check.each("exempt weights do not decay", where, cases, rules::decaysExempt),
                Check.each("other tensors are not modified", where, cases, rules::changedOthers),
                Check.each("a quadratic function decreases", where, cases, rules::doesNotDecrease));
    }
}
