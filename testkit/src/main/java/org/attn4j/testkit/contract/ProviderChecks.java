package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attn4j.config.binding.RecordSchema;
import org.attn4j.core.Provider;

/** What holds for providers of every kind. */
final class ProviderChecks {

    /** The rule that a provider is listed where the loader looks. */
    static final String FOUND = "found through ServiceLoader";

    private ProviderChecks() {}

    /** The checks of any provider, then those of its kind; the latter only where it is found. */
    static List<Check> of(
            PartsUnderTest parts, Class<?> provider, Class<?> spi, Function<String, List<Check>> ofItsKind) {
        Optional<Provider<?>> found = parts.provider(provider);
        if (found.isEmpty()) {
            return List.of(Check.single(FOUND, provider.getSimpleName(), () -> Optional.of(unlisted(provider, spi))));
        }
        String name = found.get().name();
        List<Check> checks = new ArrayList<>();
        checks.add(Check.single(FOUND, name, Optional::empty));
        checks.add(Check.single("parameters are documented", name, () -> undocumented(found.get())));
        checks.addAll(ofItsKind.apply(name));
        return checks;
    }

    static String unlisted(Class<?> provider, Class<?> spi) {
        return provider.getName() + " is not found: META-INF/services/" + spi.getName() + " does not list it";
    }

    private static Optional<String> undocumented(Provider<?> provider) {
        List<String> silent = RecordSchema.of(provider.parameters()).components().stream()
                .filter(component -> component.doc().isBlank())
                .map(RecordSchema.Component::name)
                .toList();
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of("no @Doc says what " + String.join(", ", silent) + " of "
                        + provider.parameters().getName() + " means");
    }
}
