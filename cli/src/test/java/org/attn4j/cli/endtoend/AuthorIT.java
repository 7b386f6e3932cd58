package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.attn4j.cli.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A third party builds plugins with Maven against attn4j's installed artifacts, outside of attn4j's own build, and the
 * packaged program uses the jars.
 */
class AuthorIT {

    @TempDir
    private static Path folder;

    private static Program program;
    private static Program.Outcome made;
    private static Program.Outcome exampleBuilt;
    private static Program.Outcome newBuilt;

    /** Both projects at once: Maven and the contract leave one core idle much of the time. */
    @BeforeAll
    static void build() throws IOException {
        program = AuthorBuild.program(folder);
        made = program.run("plugins", "new", "my-gate");
        Path example =
                copy(AuthorBuild.REPOSITORY.resolve("examples").resolve("attention-plugin"), folder.resolve("project"));
        CompletableFuture<Program.Outcome> other = CompletableFuture.supplyAsync(() -> AuthorBuild.run(example));
        newBuilt = AuthorBuild.run(folder.resolve("my-gate"));
        exampleBuilt = other.join();
    }

    @Test
    void theExampleIsBuiltUsedInAStudyBesideNoneSeAndEcaAndReadInANewProcess() throws IOException {
        assertEquals(0, exampleBuilt.exit(), exampleBuilt.all());

        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Files.copy(folder.resolve("project/target/attention-plugin.jar"), plugins.resolve("attention-plugin.jar"));
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
    void aNewPluginIsMadeBuiltAndVerified() throws IOException {
        assertEquals(0, made.exit(), made.all());
        assertEquals(0, newBuilt.exit(), newBuilt.all());
        assertFalse(newBuilt.all().contains("INFO"), newBuilt.all());
        Path project = folder.resolve("my-gate");
        Path jar = project.resolve("target").resolve("my-gate.jar");
        var verified = program.run("plugins", "verify", jar.toString(), "--parameters", "{\"slope\": 2}");
        assertEquals(0, verified.exit(), verified.all());
        assertTrue(verified.out().contains("ok      gradients are correct, my-gate {\"slope\": 2}\n"), verified.all());
        assertFalse(verified.out().contains("FAILED"), verified.all());

        var schema =
                program.run("schema", "--plugins", project.resolve("target").toString());
        assertEquals(0, schema.exit(), schema.all());
        assertEquals(schema.out(), Files.readString(project.resolve("attn4j.schema.json")));

        var planned = program.run(
                "plan",
                project.resolve("study.json").toString(),
                "--plugins",
                project.resolve("target").toString());
        assertEquals(0, planned.exit(), planned.all());
        assertTrue(planned.out().contains("my-gate"), planned.all());

        var again = program.run("plugins", "new", "my-gate");
        assertEquals(2, again.exit(), again.all());
        assertEquals("my-gate already exists; choose another folder with --out DIR\n", again.err());
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
