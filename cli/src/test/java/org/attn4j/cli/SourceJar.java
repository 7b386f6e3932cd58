package org.attn4j.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
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
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A jar that is compiled and packed while the test runs: it is on no class path. */
public final class SourceJar {

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> services = new LinkedHashMap<>();
    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final List<Path> libraries = new ArrayList<>();

    /** Adds a source by its file's name. */
    public SourceJar source(String file, String text) {
        sources.put(file, text);
        return this;
    }

    /** Lists a provider in {@code META-INF/services}. */
    public SourceJar service(String spi, String provider) {
        services.put(spi, provider + "\n");
        return this;
    }

    /** Adds an attribute to the manifest. */
    public SourceJar manifest(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    /** Compiles against a jar. */
    public SourceJar library(Path jar) {
        libraries.add(jar);
        return this;
    }

    /** Makes the jar in a folder. */
    public Path make(Path folder, String name) {
        try {
            Path work = Files.createTempDirectory("attn4j-jar");
            Path classes = Files.createDirectory(work.resolve("classes"));
            compile(work, classes);
            Path listed = Files.createDirectories(classes.resolve("META-INF/services"));
            for (Map.Entry<String, String> service : services.entrySet()) {
                Files.writeString(listed.resolve(service.getKey()), service.getValue());
            }
            Files.createDirectories(folder);
            Path jar = folder.resolve(name);
            pack(classes, jar);
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void compile(Path work, Path classes) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            files.add(Files.writeString(work.resolve(source.getKey()), source.getValue()));
        }
        // Its own libraries first, as its class loader will have them.
        StringBuilder path = new StringBuilder();
        libraries.forEach(jar -> path.append(jar).append(System.getProperty("path.separator")));
        path.append(System.getProperty("java.class.path"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter reported = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-proc:none", "-d", classes.toString(), "-classpath", path.toString());
            boolean fine = compiler.getTask(
                            reported, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!fine) {
                throw new AssertionError("the plugin does not compile:\n" + reported);
            }
        }
    }

    private void pack(Path classes, Path jar) throws IOException {
        Manifest attributes = new Manifest();
        attributes.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach((name, value) -> attributes.getMainAttributes().putValue(name, value));
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, attributes);
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
