package org.attn4j.cli.endtoend;

import java.nio.file.Path;
import org.attn4j.cli.SourceJar;

/** A third party's module, {@code faulty}, that breaks in its first training pass in the way its parameter says. */
final class FaultyPlugin {

    private static final String SOURCE = """
            package com.example;

            import java.lang.reflect.Field;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import org.attn4j.core.Plugin;
            import org.attn4j.core.Provider;
            import org.attn4j.core.attention.AttentionModule;
            import org.attn4j.core.attention.AttentionParameters;
            import org.attn4j.core.attention.ChannelGate;
            import org.attn4j.core.attention.FeatureShape;
            import org.attn4j.core.attention.Pool;
            import org.attn4j.core.attention.Pooled;
            import org.attn4j.core.attention.Tape;
            import org.attn4j.core.attention.Weight;
            import org.attn4j.core.parameter.Doc;
            import org.nd4j.linalg.api.ndarray.INDArray;

            public final class FaultyPlugin implements Plugin {

                public enum Fault { NAN, MEMORY, EXCEPTION, CRASH }

                public record Parameters(@Doc("what happens") Fault fault) implements AttentionParameters {
                    public AttentionModule create() {
                        return new Gate(fault);
                    }
                }

                private record Gate(Fault fault) implements ChannelGate {
                    public List<Weight> weights(FeatureShape shape) {
                        return List.of();
                    }

                    public long multiplyAdds(FeatureShape shape) {
                        return 0;
                    }

                    public Set<Pool> pools(FeatureShape shape) {
                        return Set.of(Pool.MEAN);
                    }

                    public INDArray forward(Pooled pooled, Tape tape) {
                        INDArray gate = pooled.get(Pool.MEAN).mul(0).add(1);
                        if (tape.training()) {
                            switch (fault) {
                                case NAN -> gate.assign(Float.NaN);
                                case MEMORY -> System.getProperties().put("kept", new long[1 << 28]);
                                case EXCEPTION -> throw new IllegalStateException("the plugin's own words");
                                case CRASH -> crash();
                            }
                        }
                        tape.keep("gate", gate);
                        return gate;
                    }

                    /** What native code does that reads where nothing is. */
                    private static void crash() {
                        try {
                            Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
                            field.setAccessible(true);
                            Object memory = field.get(null);
                            memory.getClass().getMethod("putAddress", long.class, long.class).invoke(memory, 8L, 1L);
                        } catch (ReflectiveOperationException impossible) {
                            throw new IllegalStateException(impossible);
                        }
                    }

                    public Map<Pool, INDArray> backward(INDArray gradient, Tape tape) {
                        return Map.of(Pool.MEAN, gradient.mul(0));
                    }
                }

                public List<Provider<?>> providers() {
                    return List.of(Provider.attention("faulty", "breaks", Parameters.class));
                }
            }
            """;

    private FaultyPlugin() {}

    /** Makes {@code faulty.jar} in a folder. */
    static Path make(Path folder) {
        return new SourceJar()
                .source("FaultyPlugin.java", SOURCE)
                .service("org.attn4j.core.Plugin", "com.example.FaultyPlugin")
                .make(folder, "faulty.jar");
    }
}
