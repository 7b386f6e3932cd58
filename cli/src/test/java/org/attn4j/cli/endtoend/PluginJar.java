package org.attn4j.cli.endtoend;

import java.nio.file.Path;
import org.attn4j.cli.SourceJar;

/** A third party's attention module, compiled and packed while the test runs: it is on no class path. */
final class PluginJar {

    /** The name that the provider gives itself. */
    static final String NAME = "tempered-mean";

    private static final String SOURCE = """
            package com.example;

            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import org.attn4j.core.Plugin;
            import org.attn4j.core.Provider;
            import org.attn4j.core.attention.AttentionModule;
            import org.attn4j.core.attention.AttentionParameters;
            import org.attn4j.core.attention.ChannelGate;
            import org.attn4j.core.attention.FeatureShape;
            import org.attn4j.core.attention.Init;
            import org.attn4j.core.attention.Pool;
            import org.attn4j.core.attention.Pooled;
            import org.attn4j.core.attention.Tape;
            import org.attn4j.core.attention.Weight;
            import org.attn4j.core.parameter.Default;
            import org.attn4j.core.parameter.Doc;
            import org.nd4j.linalg.api.ndarray.INDArray;
            import org.nd4j.linalg.ops.transforms.Transforms;

            public final class TemperedMeanPlugin implements Plugin {

                public record Parameters(@Doc("weight of the mean at first") @Default("1") double initial)
                        implements AttentionParameters {
                    public AttentionModule create() {
                        return new Gate(initial);
                    }
                }

                private record Gate(double initial) implements ChannelGate {
                    public List<Weight> weights(FeatureShape shape) {
                        return List.of(Weight.of("w", new Init.Constant(initial), 1));
                    }

                    public long multiplyAdds(FeatureShape shape) {
                        return shape.channels();
                    }

                    public Set<Pool> pools(FeatureShape shape) {
                        return Set.of(Pool.MEAN);
                    }

                    public INDArray forward(Pooled pooled, Tape tape) {
                        INDArray mean = pooled.get(Pool.MEAN);
                        INDArray gate = Transforms.sigmoid(mean.mul(tape.weight("w").getDouble(0)));
                        tape.keep("mean", mean);
                        tape.keep("gate", gate);
                        return gate;
                    }

                    public Map<Pool, INDArray> backward(INDArray gradient, Tape tape) {
                        INDArray gate = tape.kept("gate");
                        INDArray inner = gradient.mul(gate).mul(gate.rsub(1));
                        tape.addGradient("w", inner.mul(tape.kept("mean")).sum().reshape(1));
                        return Map.of(Pool.MEAN, inner.mul(tape.weight("w").getDouble(0)));
                    }
                }

                public List<Provider<?>> providers() {
                    return List.of(Provider.attention("tempered-mean", "sigmoid of the weighted mean", Parameters.class));
                }
            }
            """;

    private PluginJar() {}

    /** Makes {@code tempered-mean.jar}, version 3.1, in a folder. */
    static Path make(Path folder) {
        return make(folder, "3.1");
    }

    /** The same with another version. */
    static Path make(Path folder, String version) {
        return new SourceJar()
                .source("TemperedMeanPlugin.java", SOURCE)
                .service("org.attn4j.core.Plugin", "com.example.TemperedMeanPlugin")
                .manifest("Implementation-Version", version)
                .make(folder, "tempered-mean.jar");
    }
}
