package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attn4j.config.binding.RecordSchema;
import org.attn4j.core.Kind;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;

/** What holds for providers of every kind. */
final class ProviderChecks {

    /** The rule that a provider is listed where the loader looks. */
    static final String FOUND = "found through ServiceLoader";

    private ProviderChecks() {}

    /** The checks of any provider, then those of its kind; the latter only if it is found. */
    static List<Check> of(
            ProvidersUnderTest parts, Kind<?> kind, String name, Function<String, List<Check>> ofItsKind) {
        Optional<Provider<?>> found = parts.provider(kind, name);
        if (found.isEmpty()) {
            return List.of(Check.single(FOUND, name, () -> Optional.of(unlisted(kind, name))));
        }
        List<Check> checks = new ArrayList<>();
        checks.add(Check.single(FOUND, name, Optional::empty));
        checks.add(Check.single("parameters are documented", name, () -> undocumented(found.get())));
        checks.addAll(ofItsKind.apply(name));
        return checks;
    }

    private static String unlisted(Kind<?> kind, String name) {
        return kind + " \"" + name + "\" is not found: no plugin that META-INF/services/" + Plugin.class.getName()
                + " lists has it among its providers";
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
