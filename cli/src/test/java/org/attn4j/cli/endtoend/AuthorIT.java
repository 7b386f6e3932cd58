package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attn4j.cli.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A third party builds plugins with Maven against attn4j's installed artifacts, outside of attn4j's own build, and the
 * packaged program uses the jars.
 */
class AuthorIT {

    private static final Path REPOSITORY = Path.of(System.getProperty("attn4j.repository"));

    @TempDir
    private Path folder;

    /** Builds a project offline; its tests are the contract. */
    private static Program.Outcome build(Path project) {
        return Program.run(new ProcessBuilder(List.of(
                        "sh",
                        REPOSITORY.resolve("mvnw").toAbsolutePath().normalize().toString(),
                        "-q",
                        "-B",
                        "-o",
                        "-Dmaven.repo.local=" + System.getProperty("attn4j.artifacts"),
                        "-Dmaven.repo.local.tail=" + System.getProperty("attn4j.libraries"),
                        "-Dmaven.repo.local.tail.ignoreAvailability=true",
                        "package"))
                .directory(project.toFile()));
    }

    @Test
    void theExampleIsBuiltUsedInAStudyBesideNoneSeAndEcaAndReadInANewProcess() throws IOException {
        Path project = copy(REPOSITORY.resolve("examples").resolve("attention-plugin"), folder.resolve("project"));
        var built = build(project);
        assertEquals(0, built.exit(), built.all());

        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Files.copy(project.resolve("target/attention-plugin.jar"), plugins.resolve("attention-plugin.jar"));
        Program program = new Program(folder);
        Path configuration = Sample.write(
                folder,
                Sample.STUDY
                        .replace("\"epochs\": 2", "\"epochs\": 1")
                        .replace(
                                "\"none\": {},",
                                "\"none\": {}, \"se\": {\"/model/attention\": {\"type\": \"se\"}},"
                                        + "\"theirs\": {\"/model/attention\": {\"type\": \"convolution-gate\"}},"));
        var study = program.run("ablate", configuration.toString(), "--out", "out");
        assertEquals(0, study.exit(), study.all());
        for (String variant : List.of("none", "se", "eca", "theirs")) {
            assertTrue(study.out().contains("\n" + variant), study.all());
        }
        String run = Path.of("out", "runs", "theirs-s1").toString();
        var evaluation = program.run("evaluate", run);
        assertEquals(0, evaluation.exit(), evaluation.all());

        Files.delete(plugins.resolve("attention-plugin.jar"));
        var without = program.run("evaluate", run);
        assertEquals(4, without.exit(), without.all());
        assertTrue(without.err().contains("attention \"convolution-gate\" of attention-plugin.jar"), without.all());
    }

    @Test
    void aNewPluginIsMadeBuiltAndVerified() {
        Program program = new Program(folder);
        var made = program.run("plugins", "new", "my-gate");
        assertEquals(0, made.exit(), made.all());
        Path project = folder.resolve("my-gate");
        var built = build(project);
        assertEquals(0, built.exit(), built.all());
        Path jar = project.resolve("target").resolve("my-gate.jar");
        var verified = program.run("plugins", "verify", jar.toString(), "--parameters", "{\"slope\": 2}");
        assertEquals(0, verified.exit(), verified.all());
        assertTrue(verified.out().contains("ok      gradients are true, my-gate {\"slope\": 2}\n"), verified.all());
        assertFalse(verified.out().contains("FAILED"), verified.all());

        var again = program.run("plugins", "new", "my-gate");
        assertEquals(2, again.exit(), again.all());
        assertEquals("my-gate is there already; name another folder with --out DIR\n", again.err());
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = from.relativize(file);
                if (!relative.startsWith("target")) {
                    Path target = to.resolve(relative.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }
}
