package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.attn4j.testkit.template.PluginTemplate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A new project of each kind and form builds, fulfils its contract, and trains with the study that came with it. One Maven
 * process builds all of them, since starting it takes longer than building a project.
 */
class NewPluginsIT {

    @TempDir
    private static Path folder;

    private static Program program;
    private static Program.Outcome built;

    private static String name(PluginTemplate template) {
        return "new-" + template.form().orElse(template.kind().name());
    }

    private static void create(PluginTemplate template) {
        List<String> command = new ArrayList<>(List.of(
                "plugins", "new", name(template), "--kind", template.kind().name()));
        template.form().ifPresent(form -> command.addAll(List.of("--form", form)));
        Program.Outcome made = program.run(command.toArray(String[]::new));
        assertEquals(0, made.exit(), made.all());
    }

    @BeforeAll
    static void createAndBuild() throws IOException {
        program = AuthorBuild.program(folder);
        Arrays.stream(PluginTemplate.values()).parallel().forEach(NewPluginsIT::create);
        String modules = Arrays.stream(PluginTemplate.values())
                .map(template -> "<module>" + name(template) + "</module>")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example</groupId>
                  <artifactId>all</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>%s</modules>
                </project>
                """.formatted(modules));
        // Maven reads it in the folder that it is started in.
        Path settings = Files.createDirectory(folder.resolve(".mvn"));
        Files.copy(folder.resolve("new-gate/.mvn/maven.config"), settings.resolve("maven.config"));
        built = AuthorBuild.run(folder);
    }

    @Test
    void allAreBuiltAndFulfilTheirContracts() {
        assertEquals(0, built.exit(), built.all());
        assertFalse(built.all().contains("WARN"), built.all());
    }

    @ParameterizedTest
    @EnumSource(PluginTemplate.class)
    void theJarIsVerifiedAndTheStudyTrains(PluginTemplate template) throws IOException {
        String name = name(template);
        Path target = folder.resolve(name).resolve("target");
        String parameters = template.data().isEmpty() ? "{}" : "{\"path\": \"" + name + "/data\"}";
        CompletableFuture<Program.Outcome> verification = CompletableFuture.supplyAsync(() ->
                program.run("plugins", "verify", target.resolve(name + ".jar").toString(), "--parameters", parameters));
        // The dataset's study compares attention modules, since variants share their data.
        String variant = template == PluginTemplate.DATASET ? "eca" : name;
        Program.Outcome trained = program.run(
                "train",
                name + "/study.json",
                "--plugins",
                target.toString(),
                "--variant",
                variant,
                "--set",
                "/dataset/limit=64",
                "--set",
                "/dataset/testLimit=32",
                "--out",
                name + "/out");
        assertEquals(0, trained.exit(), trained.all());
        List<String> metrics = Files.readAllLines(folder.resolve(name + "/out/runs/" + variant + "-s1/metrics.csv"));
        assertEquals(2, metrics.size(), metrics.toString());

        Program.Outcome verified = verification.join();
        assertEquals(0, verified.exit(), verified.all());
        assertTrue(
                verified.out().contains("ok      parameters are accepted, " + name + " " + parameters), verified.all());
        assertTrue(verified.out().endsWith(" checks passed\n"), verified.all());
    }
}
