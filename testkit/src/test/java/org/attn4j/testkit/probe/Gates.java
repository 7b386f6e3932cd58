package org.attn4j.testkit.probe;

import java.util.function.Function;
import org.attn4j.core.array.Numbers;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;
import org.attn4j.engine.network.ElementType;

/** Gates under test, wrapped in parameters as if a configuration had named them. */
final class Gates {

    private Gates() {}

    /**
     * A module and its name in test reports.
     *
     * @param name the name in test reports
     * @param module the module
     */
    record Named(String name, AttentionModule module) implements AttentionParameters {

        @Override
        public AttentionModule create() {
            return module;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Named named(String name, Function<FeatureShape, Rows> gate) {
        return new Named(name, (GateExpression) gate::apply);
    }

    /** A probe with random weights, so that no symmetry hides errors. */
    static ModuleProbe probe(AttentionParameters parameters, FeatureShape shape, ElementType type) {
        ModuleProbe probe = new ModuleProbe(parameters, "tested", shape, type, false, false, 5);
        probe.weights().stream().filter(tensor -> tensor.trained()).forEach(tensor -> {
            String name = ModuleProbe.name(tensor);
            probe.write(name, Numbers.of(name, (int) tensor.length()));
        });
        return probe;
    }
}
