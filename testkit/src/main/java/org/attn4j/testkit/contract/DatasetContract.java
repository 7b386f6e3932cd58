package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.core.Kind;

/**
 * What every dataset must keep:
 * <ul>
 *   <li>at least two classes with names of their own, and images to train and to test on;
 *   <li>labels that are classes, images that are the same each time, for several threads at once;
 *   <li>what it tells before it is opened is true;
 *   <li>opened again it is the same, by its fingerprint too.
 * </ul>
 * Of large sets some images are looked at. Plain code, stateless, safe for any thread.
 */
public final class DatasetContract {

    private DatasetContract() {}

    /**
     * All checks of a provider.
     *
     * @param parts where it is found
     * @param name what configurations call it
     * @param parameterSets parameters as configurations have them, without {@code type}: JSON objects, at least one;
     *     paths in them are absolute
     */
    public static List<Check> checks(ProvidersUnderTest parts, String name, List<String> parameterSets) {
        return ProviderChecks.of(parts, Kind.DATASET, name, found -> ofName(parts, found, parameterSets));
    }

    private static List<Check> ofName(ProvidersUnderTest parts, String name, List<String> parameterSets) {
        List<Check> checks = new ArrayList<>();
        for (String json : parameterSets) {
            String where = name + " " + json;
            DatasetRules rules = new DatasetRules(parts.dataset(name, json));
            checks.add(Check.single("classes are told apart", where, rules::badClasses));
            checks.add(Check.single("labels are classes", where, rules::badLabels));
            checks.add(Check.single("images stay the same", where, rules::unsteady));
            checks.add(Check.single("facts are true", where, rules::untrueFacts));
            checks.add(Check.single("opened again it is the same", where, rules::differentAgain));
        }
        return checks;
    }
}
