package org.attn4j.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.GraphScope;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.SubGraph;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.error.PluginException;
import org.attn4j.engine.placement.PlacedModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Modules whose own code fails while their network is planned, described or built. */
class FailingModuleTest {

    private static final RuntimeException OWN = new ArithmeticException("the plugin's own words");

    /** The call that fails. */
    private enum Call {
        CREATE,
        PREFERRED_POSITION,
        WEIGHTS,
        MULTIPLY_ADDS,
        RESOLVED,
        PREPARED,
        POOLS
    }

    /** A gate that fails in one call, in the way that the test supplies. */
    private record Failing(Call call, Supplier<?> failure) implements AttentionParameters, ChannelGate {

        @SuppressWarnings("unchecked")
        private <T> T failIn(Call here, T otherwise) {
            return call == here ? (T) failure.get() : otherwise;
        }

        @Override
        public AttentionModule create() {
            return failIn(Call.CREATE, this);
        }

        @Override
        public Optional<Position> preferredPosition() {
            return failIn(Call.PREFERRED_POSITION, Optional.empty());
        }

        @Override
        public List<Weight> weights(FeatureShape shape) {
            return failIn(Call.WEIGHTS, List.of());
        }

        @Override
        public long multiplyAdds(FeatureShape shape) {
            return failIn(Call.MULTIPLY_ADDS, 0L);
        }

        @Override
        public Map<String, Object> resolved(FeatureShape shape) {
            return failIn(Call.RESOLVED, Map.of());
        }

        @Override
        public ChannelGate prepared(FeatureShape shape) {
            return failIn(Call.PREPARED, this);
        }

        @Override
        public Set<Pool> pools(FeatureShape shape) {
            return failIn(Call.POOLS, Set.of());
        }

        @Override
        public INDArray forward(Pooled pooled, Tape tape) {
            throw new UnsupportedOperationException("these tests compute nothing");
        }

        @Override
        public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
            throw new UnsupportedOperationException("these tests compute nothing");
        }
    }

    /** Fails while it adds its layers. */
    private record FailingSubGraph() implements AttentionParameters, SubGraph {

        @Override
        public AttentionModule create() {
            return this;
        }

        @Override
        public List<Weight> weights(FeatureShape shape) {
            return List.of();
        }

        @Override
        public long multiplyAdds(FeatureShape shape) {
            return 0;
        }

        @Override
        public String attach(GraphScope scope, FeatureShape shape) {
            throw OWN;
        }
    }

    private static Object fail() {
        throw OWN;
    }

    /** Plans, builds and describes a network with the module at every site. */
    private static void use(AttentionParameters parameters) {
        NetworkSpec spec = SmallBackbone.spec(1, SmallBackbone.everywhere(parameters));
        Network.create(spec).close();
        spec.attention().modules().forEach(PlacedModule::resolved);
    }

    private static PluginException rejection(Executable use) {
        return assertThrows(PluginException.class, use);
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void aModulesFailureIsReportedAsThePluginsWithTypeSiteAndCause(Call call) {
        PluginException rejection = rejection(() -> use(new Failing(call, FailingModuleTest::fail)));
        boolean placed = call != Call.CREATE && call != Call.PREFERRED_POSITION;
        assertEquals(
                "attention tested failed at site conv1" + (placed ? ", position before-activation" : "")
                        + ": java.lang.ArithmeticException: the plugin's own words",
                rejection.getMessage());
        assertSame(OWN, rejection.getCause());
    }

    @Test
    void aModuleThatFailsToLinkIsReportedAsThePluginsFailure() {
        Supplier<Object> unlinked = () -> {
            throw new NoClassDefFoundError("x/y/Helper");
        };
        assertEquals(
                "attention tested failed at site conv1, position before-activation: java.lang.NoClassDefFoundError:"
                        + " x/y/Helper",
                rejection(() -> use(new Failing(Call.WEIGHTS, unlinked))).getMessage());
    }

    @Test
    void aNullResultIsReportedAsThePluginsFailure() {
        assertEquals(
                "attention tested failed at site conv1, position before-activation: java.lang.NullPointerException:"
                        + " the module returned null",
                rejection(() -> use(new Failing(Call.RESOLVED, () -> null))).getMessage());
    }

    @Test
    void aSubGraphThatFailsToAttachIsReportedAsThePluginsFailure() {
        assertEquals(
                "attention tested failed at site conv1, position before-activation: java.lang.ArithmeticException: the"
                        + " plugin's own words",
                rejection(() -> use(new FailingSubGraph())).getMessage());
    }

    @Test
    void anOutOfMemoryErrorIsNotWrapped() {
        Supplier<Object> full = () -> {
            throw new OutOfMemoryError("heap");
        };
        assertThrows(OutOfMemoryError.class, () -> use(new Failing(Call.WEIGHTS, full)));
    }
}
