package org.attn4j.config.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles sources into a jar, as a third party would. */
final class PluginJar {

    private final Path work;
    private final Map<String, String> services = new LinkedHashMap<>();
    private final List<Path> sources = new ArrayList<>();
    private final List<Path> libraries = new ArrayList<>();
    private String version = "";
    private String spi = "";

    PluginJar(Path work) {
        this.work = work;
    }

    /** A plugin x.y.CLASS with one attention provider of this name and this constructor body. */
    static PluginJar provider(Path work, String type, String name, String constructor) {
        return new PluginJar(work)
                .source("x.y." + type, """
                        package x.y;
                        import java.util.List;
                        import org.attn4j.core.*;
                        import org.attn4j.core.attention.*;
                        public final class %1$s implements Plugin {
                            public record Parameters() implements AttentionParameters {
                                public AttentionModule create() { return new NoAttention(); }
                            }
                            public %1$s() { %3$s }
                            public List<Provider<?>> providers() {
                                return List.of(Provider.attention("%2$s", "a test's own", Parameters.class));
                            }
                        }
                        """.formatted(type, name, constructor))
                .plugin("x.y." + type);
    }

    /** Lists a class as the jar's plugin. */
    PluginJar plugin(String type) {
        return service("org.attn4j.core.Plugin", type);
    }

    PluginJar source(String type, String text) {
        try {
            Path file = work.resolve("src").resolve(type.replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            sources.add(Files.writeString(file, text));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    PluginJar service(String spi, String type) {
        services.merge(spi, type + "\n", String::concat);
        return this;
    }

    PluginJar library(Path jar) {
        libraries.add(jar);
        return this;
    }

    /** The version of the plugin interfaces that the manifest names. */
    PluginJar spi(String text) {
        spi = text;
        return this;
    }

    PluginJar version(String text) {
        version = text;
        return this;
    }

    Path write(Path jar) {
        try {
            Path classes = Files.createTempDirectory(work, "classes");
            compile(classes);
            for (Map.Entry<String, String> service : services.entrySet()) {
                Path file = classes.resolve("META-INF/services").resolve(service.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, service.getValue(), StandardCharsets.UTF_8);
            }
            Files.createDirectories(jar.getParent());
            pack(classes, jar);
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void compile(Path classes) {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path = System.getProperty("java.class.path");
        for (Path library : libraries) {
            path += System.getProperty("path.separator") + library;
        }
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", path, "-proc:none"));
        sources.forEach(source -> arguments.add(source.toString()));
        int failed = compiler.run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) {
            throw new IllegalStateException("the test's source does not compile");
        }
    }

    private void pack(Path classes, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!version.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        }
        if (!spi.isEmpty()) {
            manifest.getMainAttributes().putValue(SpiVersion.ATTRIBUTE, spi);
        }
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path entry : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(entry).toString().replace('\\', '/')));
                Files.copy(entry, out);
                out.closeEntry();
            }
        }
    }
}
