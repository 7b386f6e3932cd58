package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.cli.Sample;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherIT {

    private static final Path LAUNCHER = Path.of(System.getProperty("attn4j.repository"), "attn4j")
            .toAbsolutePath()
            .normalize();

    @TempDir
    private Path folder;

    private Program.Outcome launch(Path launcher, Map<String, String> environment, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return Program.run(builder.directory(folder.toFile()));
    }

    @Test
    void itWorksThroughLinksAndPathsWithBlanksFromAnywhere() throws IOException {
        Path blanks = Files.createDirectory(folder.resolve("a folder with blanks"));
        Path first = Files.createSymbolicLink(blanks.resolve("first link"), LAUNCHER);
        Path second = Files.createSymbolicLink(
                folder.resolve("second"), Path.of(blanks.getFileName().toString(), "first link"));
        // The first start after a build creates the archive of classes and says so, whichever test comes first.
        launch(LAUNCHER, Map.of(), "--version");
        var outcome = launch(second, Map.of(), "--version");
        assertEquals(0, outcome.exit(), outcome.all());
        assertTrue(outcome.out().matches("attn4j 0\\.1\\.0 \\(Java .*\\)\n"), outcome.all());
        assertEquals("", outcome.err());
        // Left to the clean-up of the folder, links that lead out of it are warned of.
        Files.delete(second);
        Files.delete(first);
    }

    /** A plugin's project in the checkout is no part of the program: a change of it builds nothing. */
    @Test
    void onlyTheProgramsOwnSourcesAreWatched() throws IOException {
        Path checkout = Files.createDirectories(folder.resolve("checkout"));
        Files.copy(LAUNCHER, checkout.resolve("attn4j"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(checkout.resolve("pom.xml"), "<modules>\n  <module>room</module>\n</modules>\n");
        Path room = Files.createDirectories(checkout.resolve("room/src/main")).resolve("Room.java");
        Path foreign =
                Files.createDirectories(checkout.resolve("my-gate/src/main")).resolve("Gate.java");
        Files.writeString(room, "");
        Path jar = Files.createDirectories(checkout.resolve("cli/target")).resolve("attn4j.jar");
        Files.writeString(jar, "");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        Files.writeString(foreign, "");
        Files.setLastModifiedTime(foreign, FileTime.from(Instant.now().plusSeconds(120)));
        Files.setLastModifiedTime(
                foreign.getParent(), FileTime.from(Instant.now().plusSeconds(120)));
        assertFalse(
                launch(checkout.resolve("attn4j"), Map.of(), "--version").err().contains("building"));
        Files.setLastModifiedTime(room, FileTime.from(Instant.now().plusSeconds(120)));
        var built = launch(checkout.resolve("attn4j"), Map.of(), "--version");
        assertTrue(built.err().contains("attn4j: sources have changed; building"), built.all());
    }

    @Test
    void nativeLibrariesAreReportedThreadsAndProcessorWhereTheUserSaysNothing() throws IOException {
        Sample.write(folder, Sample.STUDY.replace("\"epochs\": 2", "\"epochs\": 1"));
        ProcessBuilder builder = new ProcessBuilder(LAUNCHER.toString(), "train", "tiny.json", "--out", "out");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeAll(List.of("OMP_NUM_THREADS", "OPENBLAS_CORETYPE"));
        var outcome = Program.run(builder.directory(folder.toFile()));
        assertEquals(0, outcome.exit(), outcome.all());
        RunRecord record = Json.read(folder.resolve("out/runs/model-s1/run.json"), RunRecord.class);
        Map<?, ?> environment = (Map<?, ?>) record.provenance().get("environment");
        assertEquals(Integer.toString(Runtime.getRuntime().availableProcessors()), environment.get("OMP_NUM_THREADS"));
        assertEquals(kernels(), Optional.ofNullable(environment.get("OPENBLAS_CORETYPE")));
    }

    /** What the processor's own list of abilities asks for. */
    private static Optional<Object> kernels() throws IOException {
        Path processor = Path.of("/proc/cpuinfo");
        List<String> abilities = Files.exists(processor)
                ? Files.readAllLines(processor).stream()
                        .filter(line -> line.startsWith("flags"))
                        .findFirst()
                        .map(line -> List.of(line.split("\\s+")))
                        .orElse(List.of())
                : List.of();
        if (abilities.containsAll(List.of("avx512f", "avx512dq", "avx512bw", "avx512vl"))) {
            return Optional.of("SkylakeX");
        }
        return abilities.containsAll(List.of("avx2", "fma")) ? Optional.of("Haswell") : Optional.empty();
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() {
        var outcome = launch(LAUNCHER, Map.of("JAVA_HOME", folder.toString()), "--version");
        assertEquals(2, outcome.exit(), outcome.all());
        assertEquals(
                "attn4j: JAVA_HOME is " + folder
                        + ", where there is no bin/java; set it to a JDK, version 17 or newer (tried: 17 and 25)\n",
                outcome.err());
    }

    @Test
    void javaIsFoundWhereSystemsPutIt() throws IOException {
        Path jdks = Files.createDirectories(folder.resolve("jdks"));
        fakeJava(jdks.resolve("jdk-11"), "11.0.2");
        Files.createSymbolicLink(jdks.resolve("jdk-fit"), Path.of(System.getProperty("java.home")));
        var outcome = launch(LAUNCHER, withoutJava(jdks), "--version");
        assertEquals(0, outcome.exit(), outcome.all());
    }

    @Test
    void whatIsMissingIsNamedWhereNoJavaFits() throws IOException {
        Path jdks = Files.createDirectories(folder.resolve("jdks"));
        Path java = fakeJava(jdks.resolve("jdk-11"), "11.0.2");
        var older = launch(LAUNCHER, withoutJava(jdks), "--version");
        assertEquals(2, older.exit(), older.all());
        assertEquals(
                "attn4j: there is no Java, version 17 or newer (tried: 17 and 25): " + java
                        + " is version 11.0.2; install a JDK, or set JAVA_HOME to one\n",
                older.err());
        var none = launch(LAUNCHER, withoutJava(folder.resolve("empty")), "--version");
        assertEquals(
                "attn4j: there is no Java, version 17 or newer (tried: 17 and 25); install a JDK, or set JAVA_HOME to"
                        + " one\n",
                none.err());
    }

    /** An environment whose path has the shell's tools but no Java. */
    private Map<String, String> withoutJava(Path jdks) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of("dirname", "readlink", "sed", "find", "head", "nproc", "stty")) {
            for (String place : List.of("/bin", "/usr/bin")) {
                Path link = bin.resolve(tool);
                if (Files.exists(Path.of(place, tool)) && !Files.exists(link)) {
                    Files.createSymbolicLink(link, Path.of(place, tool));
                }
            }
        }
        return Map.of("JAVA_HOME", "", "PATH", bin.toString(), "ATTN4J_JAVA_FOLDERS", jdks.toString());
    }

    private static Path fakeJava(Path home, String version) throws IOException {
        Path java =
                Files.writeString(Files.createDirectories(home.resolve("bin")).resolve("java"), "#!/bin/sh\nexit 0\n");
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return java;
    }

    @Test
    void aPackageRunsFromAFolderWithBlanksAndHoldsOneBuild() throws IOException {
        Path unpacked = Files.createDirectory(folder.resolve("a package"));
        Path bin = Files.createDirectory(unpacked.resolve("bin"));
        Path launcher = Files.copy(LAUNCHER, bin.resolve("attn4j"), StandardCopyOption.COPY_ATTRIBUTES);
        Path build = LAUNCHER.resolveSibling("cli/target");
        Files.copy(build.resolve("attn4j.jar"), unpacked.resolve("attn4j.jar"));
        Path lib = Files.createDirectory(unpacked.resolve("lib"));
        try (var jars = Files.list(build.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                Files.createSymbolicLink(lib.resolve(jar.getFileName()), jar);
            }
        }
        var outcome = launch(launcher, Map.of(), "plugins");
        assertEquals(0, outcome.exit(), outcome.all());
        assertTrue(outcome.out().contains("attn4j-attention-eca-0.1.0.jar"), outcome.all());
        var cuda = launch(launcher, Map.of(), "--cuda", "plugins");
        assertEquals(2, cuda.exit(), cuda.all());
        assertEquals(
                "attn4j: this package holds the CPU build; take the CUDA package, or build it from the sources:"
                        + " ./attn4j --cuda\n",
                cuda.err());
    }

    @Test
    void classesAreSharedFromTheFirstStartOn() throws IOException {
        launch(LAUNCHER, Map.of(), "--version");
        Path build = LAUNCHER.resolveSibling("cli/target");
        try (var files = Files.list(build)) {
            assertTrue(
                    files.anyMatch(file ->
                            file.toString().endsWith(".jsa") && file.toFile().length() > 1_000_000),
                    "no archive in " + build);
        }
        var second = launch(LAUNCHER, Map.of(), "--version");
        assertEquals("", second.err());
    }

    @Test
    void anOlderJavaIsNamed() throws IOException {
        Path java = fakeJava(folder.resolve("jdk-11"), "11.0.2");
        var outcome =
                launch(LAUNCHER, Map.of("JAVA_HOME", folder.resolve("jdk-11").toString()), "--version");
        assertEquals(2, outcome.exit(), outcome.all());
        assertEquals(
                "attn4j: " + java + " is version 11.0.2; Java 17 or newer is needed: install a JDK or set JAVA_HOME to "
                        + "one\n",
                outcome.err());
    }
}
