package org.attn4j.cli.cluster;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.attn4j.cli.failure.UsageException;

/** attn4j.jar and the jars that its manifest names. */
final class ProgramJar {

    private static final String NAME = "attn4j.jar";

    private ProgramJar() {}

    /**
     * The files of the running program.
     *
     * @throws UsageException if it was not started from attn4j.jar
     */
    static List<ShippedFile> files() throws IOException {
        Path jar = location();
        List<ShippedFile> files = new ArrayList<>(List.of(ShippedFile.of(NAME, jar)));
        for (String library : libraries(jar)) {
            Path file = jar.resolveSibling(library);
            // A build for one platform has no jars of the others, which the manifest may name.
            if (Files.exists(file)) {
                files.add(ShippedFile.of(library, file));
            }
        }
        return files;
    }

    private static Path location() {
        try {
            Path location = Path.of(ProgramJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(location)) {
                return location;
            }
        } catch (URISyntaxException unusual) {
            throw new IllegalStateException(unusual);
        }
        throw new UsageException(
                "--cluster sends " + NAME + " to the machines, and this program was started from classes;"
                        + " start it with ./attn4j or with java -jar");
    }

    private static List<String> libraries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String path = manifest == null ? null : manifest.getMainAttributes().getValue("Class-Path");
            return path == null ? List.of() : List.of(path.split(" "));
        }
    }
}
