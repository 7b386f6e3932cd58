package org.attn4j.cli.endtoend;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A third party's attention module, compiled and packed while the test runs: it is on no class path. */
final class PluginJar {

    /** The name that the provider gives itself. */
    static final String NAME = "tempered-mean";

    private static final String SOURCE = """
            package com.example;

            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import org.attn4j.core.attention.AttentionModule;
            import org.attn4j.core.attention.AttentionParameters;
            import org.attn4j.core.attention.AttentionProvider;
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

            public final class TemperedMeanProvider implements AttentionProvider {

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

                    public Set<Pool> pools() {
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

                public String name() {
                    return "tempered-mean";
                }

                public String description() {
                    return "sigmoid of the weighted mean";
                }

                public Class<Parameters> parameters() {
                    return Parameters.class;
                }
            }
            """;

    private PluginJar() {}

    /** Makes {@code tempered-mean.jar}, version 3.1, in a folder. */
    static Path make(Path folder) throws IOException {
        Path work = Files.createTempDirectory(folder, "plugin");
        Path source = Files.writeString(work.resolve("TemperedMeanProvider.java"), SOURCE);
        Path classes = Files.createDirectory(work.resolve("classes"));
        compile(source, classes);
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(
                services.resolve("org.attn4j.core.attention.AttentionProvider"), "com.example.TemperedMeanProvider\n");
        Path jar = folder.resolve("tempered-mean.jar");
        pack(classes, jar);
        return jar;
    }

    private static void compile(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
            boolean fine = compiler.getTask(told, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            if (!fine) {
                throw new AssertionError("the plugin does not compile:\n" + told);
            }
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "3.1");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                packed.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                packed.write(Files.readAllBytes(file));
                packed.closeEntry();
            }
        }
    }
}
