package org.attn4j.testkit.contract;

import java.util.List;
import org.attn4j.core.Kind;
import org.attn4j.core.dataset.DatasetParameters;

/**
 * The contract of datasets:
 * <ul>
 *   <li>there are at least two classes with unique names, and training and test images;
 *   <li>labels are valid, and images are equal on each read, also by concurrent threads;
 *   <li>the facts that are given before opening are correct;
 *   <li>reopening gives the same classes and fingerprint.
 * </ul>
 * In large sets only some images are checked. Independent of test frameworks, stateless and thread-safe.
 */
public final class DatasetContract {

    private DatasetContract() {}

    /**
     * All checks of a provider.
     *
     * @param providers the registries that contain it
     * @param name the provider's name in configurations
     * @param parameterSets parameters as in configurations, without {@code type}: JSON objects, at least one;
     *     paths in them are absolute
     */
    public static List<Check> checks(ProvidersUnderTest providers, String name, List<String> parameterSets) {
        return ProviderChecks.of(providers, Kind.DATASET, name, parameterSets, DatasetContract::checks);
    }

    private static List<Check> checks(DatasetParameters parameters, String where) {
        DatasetRules rules = new DatasetRules(parameters);
        return List.of(
                Check.single("class names are unique", where, rules::wrongClasses),
                Check.single("labels are valid", where, rules::wrongLabels),
                Check.single("images are reproducible", where, rules::changedImages),
                Check.single("facts are correct", where, rules::wrongFacts),
                Check.single("reopening gives the same data", where, rules::changedData));
    }
}
