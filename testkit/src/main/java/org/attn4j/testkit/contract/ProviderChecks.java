package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.attn4j.config.binding.RecordSchema;
import org.attn4j.core.Kind;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;

/** The checks of providers of every kind. */
final class ProviderChecks {

    /** The rule that the service loader finds a provider. */
    static final String FOUND = "found through ServiceLoader";

    private ProviderChecks() {}

    /**
     * The checks of any provider and, if it is found, those of its kind for each set of parameters that it accepts.
     *
     * @param checksOfKind the checks for parameters and their location in messages
     */
    static <P> List<Check> of(
            ProvidersUnderTest providers,
            Kind<P> kind,
            String name,
            List<String> parameterSets,
            BiFunction<P, String, List<Check>> checksOfKind) {
        return of(providers, kind, name, found -> parameterSets.stream()
                .map(json -> BoundParameters.of(providers, kind, found, json))
                .flatMap(bound -> bound.checks(checksOfKind).stream())
                .toList());
    }

    /** The checks of any provider and, if it is found, those of its kind. */
    static List<Check> of(
            ProvidersUnderTest providers, Kind<?> kind, String name, Function<String, List<Check>> checksOfKind) {
        Optional<Provider<?>> found = providers.provider(kind, name);
        if (found.isEmpty()) {
            return List.of(Check.single(FOUND, name, () -> Optional.of(unlisted(kind, name))));
        }
        List<Check> checks = new ArrayList<>();
        checks.add(Check.single(FOUND, name, Optional::empty));
        checks.add(Check.single("parameters are documented", name, () -> undocumented(found.get())));
        checks.addAll(checksOfKind.apply(name));
        return checks;
    }

    private static String unlisted(Kind<?> kind, String name) {
        return kind + " \"" + name + "\" is not found; list its plugin class in META-INF/services/"
                + Plugin.class.getName() + " and return it from providers()";
    }

    private static Optional<String> undocumented(Provider<?> provider) {
        List<String> undocumented = RecordSchema.of(provider.parameters()).components().stream()
                .filter(component -> component.doc().isBlank())
                .map(RecordSchema.Component::name)
                .toList();
        return undocumented.isEmpty()
                ? Optional.empty()
                : Optional.of("no @Doc describes " + String.join(", ", undocumented) + " of "
                        + provider.parameters().getName() + "; annotate each component");
    }
}
