package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.Kind;
import org.attn4j.core.error.PluginException;

/**
 * A component's parameters, bound as in a configuration.
 *
 * @param where the component and its parameters, for messages
 * @param value the parameters; empty if they are rejected
 * @param rejection the reason for rejecting them; empty if they are accepted
 */
record BoundParameters<P>(String where, Optional<P> value, Optional<String> rejection) {

    /**
     * Binds the parameters of a component.
     *
     * @param json as in a configuration, without {@code type}
     */
    static <P> BoundParameters<P> of(ProvidersUnderTest providers, Kind<P> kind, String name, String json) {
        String where = name + " " + json;
        try {
            return new BoundParameters<>(where, Optional.of(providers.parameters(kind, name, json)), Optional.empty());
        } catch (ConfigException | PluginException rejected) {
            return new BoundParameters<>(where, Optional.empty(), Optional.of(rejected.getMessage()));
        }
    }

    /** The check that they are accepted and, if they are, those of the kind: otherwise all would fail alike. */
    List<Check> checks(BiFunction<P, String, List<Check>> checksOfKind) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.single(PluginContract.PARAMETERS_ACCEPTED, where, this::rejection));
        value.ifPresent(parameters -> checks.addAll(checksOfKind.apply(parameters, where)));
        return checks;
    }
}
