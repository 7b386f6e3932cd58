package org.attn4j.testkit.contract;

import java.util.List;
import org.attn4j.core.Kind;
import org.attn4j.core.schedule.ScheduleParameters;

/**
 * The contract of learning rate schedules, for every iteration of runs of several lengths, one iteration included:
 * <ul>
 *   <li>each factor is a number from 0 to 1, and not all are 0;
 *   <li>the factor depends on the step only: it is the same in any order, when it is asked for again, from a new
 *       instance, and in concurrent threads. A resumed run continues with the same learning rates;
 *   <li>if {@code independentOfEpochs()} is true, a longer run begins with the same factors.
 * </ul>
 * Independent of test frameworks, stateless and thread-safe.
 */
public final class ScheduleContract {

    private ScheduleContract() {}

    /**
     * All checks of a provider.
     *
     * @param providers the registries that contain it
     * @param name the provider's name in configurations
     * @param parameterSets parameters as in configurations, without {@code type}: JSON objects, at least one
     */
    public static List<Check> checks(ProvidersUnderTest providers, String name, List<String> parameterSets) {
        return ProviderChecks.of(providers, Kind.SCHEDULE, name, parameterSets, ScheduleContract::checks);
    }

    private static List<Check> checks(ScheduleParameters parameters, String where) {
        ScheduleRules rules = new ScheduleRules(parameters);
        return List.of(
                Check.each("factors are from 0 to 1", where, ScheduleRules.RUNS, rules::outOfRange),
                Check.each("factors depend only on the step", where, ScheduleRules.RUNS, rules::impure),
                Check.each("independentOfEpochs is correct", where, ScheduleRules.RUNS, rules::dependsOnEpochs));
    }
}
