package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.cli.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A third party's jar works like a built-in module: it is listed, ablated, and evaluated by name from a saved run. */
class ThirdPartyIT {

    @TempDir
    private Path folder;

    @Test
    void aJarIsListedAblatedBesideEcaAndEvaluatedInANewProcess() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("third-party"));
        PluginJar.make(plugins);
        Program program = new Program(folder);

        var listing = program.run("plugins", "--plugins", plugins.toString());
        assertEquals(0, listing.exit(), listing.all());
        assertTrue(
                listing.out()
                        .lines()
                        .anyMatch(line ->
                                line.matches("attention +tempered-mean +3\\.1 +tempered-mean\\.jar +initial=1")),
                listing.all());

        Path configuration = Sample.write(
                folder,
                Sample.STUDY.replace(
                        "\"none\": {}", "\"theirs\": {\"/model/attention\": {\"type\": \"tempered-mean\"}}"));
        var ablation = program.run("ablate", configuration.toString(), "--plugins", plugins.toString(), "--out", "out");
        assertEquals(0, ablation.exit(), ablation.all());
        assertTrue(ablation.out().contains("\ntheirs"), ablation.all());
        assertTrue(ablation.out().contains("\neca"), ablation.all());

        String run = Path.of("out", "runs", "theirs-s1").toString();
        var evaluation = program.run("evaluate", run, "--plugins", plugins.toString());
        assertEquals(0, evaluation.exit(), evaluation.all());
        assertTrue(evaluation.out().contains("accuracy"), evaluation.all());

        assertEquals("", evaluation.err());

        Path others = Files.createDirectory(folder.resolve("others"));
        Path other = Files.copy(plugins.resolve("tempered-mean.jar"), others.resolve("tempered-mean.jar"));
        try (FileSystem jar = FileSystems.newFileSystem(other)) {
            Files.writeString(jar.getPath("changed.txt"), "other bytes");
        }
        var changed = program.run("evaluate", run, "--plugins", others.toString());
        assertEquals(0, changed.exit(), changed.all());
        assertTrue(
                changed.err()
                        .matches(run + " was trained with another jar of attention tempered-mean, whose SHA-256 was"
                                + " \"[0-9a-f]{64}\", is now \"[0-9a-f]{64}\"; its results may differ\n"),
                changed.all());

        var without = program.run("evaluate", run);
        assertEquals(4, without.exit(), without.all());
        assertTrue(
                without.err()
                        .matches(run + " was trained with a plugin that is not loaded: attention \"tempered-mean\" of"
                                + " tempered-mean\\.jar \\(SHA-256 [0-9a-f]{64}\\); put the jar into plugins or"
                                + " ~/\\.attn4j/plugins, or name its folder with --plugins DIR\n"),
                without.all());

        var unknown = program.run("ablate", configuration.toString(), "--out", "other");
        assertEquals(2, unknown.exit(), unknown.all());
        assertTrue(
                unknown.err()
                        .contains("unknown attention \"tempered-mean\"; known: cbam, constant, coordinate, cse, eca,"
                                + " eca-ns, ela, ema, fca, gc, gct, ge, lct, mca, non-local, none, scse, se, se-gc,"
                                + " se-var1, se-var2, se-var3, sge, simam, srm, sse, triplet;"
                                + " if a plugin provides it, put the plugin's jar in plugins, in ~/.attn4j/plugins or in a folder"
                                + " that --plugins names"),
                unknown.all());
    }
}
