package org.attn4j.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The jar of {@code examples/attention-plugin}, compiled from its sources without Maven. */
public final class ExamplePlugin {

    /** The project's folder. */
    public static final Path PROJECT = Path.of("..", "examples", "attention-plugin");

    private static final String SERVICE = "org.attn4j.core.Plugin";

    private ExamplePlugin() {}

    /** Makes the jar in a folder. */
    public static Path make(Path folder) {
        Path main = PROJECT.resolve("src/main");
        try (Stream<Path> files = Files.list(main.resolve("java/org/example/attention"))) {
            SourceJar jar = new SourceJar();
            for (Path file : files.sorted().toList()) {
                jar.source(file.getFileName().toString(), Files.readString(file));
            }
            String services = Files.readString(main.resolve("resources/META-INF/services/" + SERVICE));
            return jar.service(SERVICE, services.strip()).make(folder, "attention-plugin.jar");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
