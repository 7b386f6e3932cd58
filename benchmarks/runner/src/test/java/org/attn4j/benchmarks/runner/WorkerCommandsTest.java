package org.attn4j.benchmarks.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerCommandsTest {

    @TempDir
    private Path repository;

    private ProcessBuilder builder(String name, boolean djlLaunched) throws IOException {
        Path target = Files.createDirectories(
                repository.resolve("benchmarks").resolve(name.split("-")[0]).resolve("target"));
        Files.writeString(target.resolve("classpath.txt"), "a.jar\n");
        Conditions conditions = new Conditions(3, 16, 64, false, djlLaunched, 1);
        return new WorkerCommands(repository, conditions)
                .of(ContenderName.of(List.of(name)).get(0));
    }

    @Test
    void oursAndStockGoThroughTheLauncher() throws IOException {
        for (String name : List.of("attn4j-eca", "dl4j-none")) {
            ProcessBuilder builder = builder(name, false);
            assertEquals(
                    List.of(
                            repository.resolve("attn4j").toString(),
                            name.split("-")[1],
                            "float32",
                            "16",
                            "64",
                            "false"),
                    builder.command());
            assertEquals(
                    repository.resolve("benchmarks/launched").toString(),
                    builder.environment().get("JAVA_HOME"));
            assertEquals("3", builder.environment().get("OMP_NUM_THREADS"));
            assertTrue(builder.environment().get("BENCHMARK_CLASS_PATH").endsWith("worker.jar:a.jar"));
        }
    }

    @Test
    void pytorchIsStartedAsItsUsersWouldUnlessTheLauncherIsAskedFor() throws IOException {
        ProcessBuilder plain = builder("djl-eca", false);
        assertFalse(plain.environment().containsKey("BENCHMARK_MAIN"));
        assertEquals(
                List.of("org.attn4j.benchmarks.djl.DjlWorker", "eca", "float32", "16", "64", "false"),
                plain.command()
                        .subList(plain.command().size() - 6, plain.command().size()));
        assertEquals("true", plain.environment().get("DJL_OFFLINE"));

        ProcessBuilder launched = builder("djl-eca", true);
        assertEquals(repository.resolve("attn4j").toString(), launched.command().get(0));
    }

    @Test
    void aWorkerThatIsNotBuiltIsNamed() {
        WorkerCommands commands = new WorkerCommands(repository, new Conditions(2, 1, 64, true, false, 1));
        assertEquals(
                "the worker of djl is not built: cannot read "
                        + repository.resolve("benchmarks/djl/target/classpath.txt")
                        + "; build with -Pbenchmarks, as tools/benchmarks does",
                assertThrows(BenchmarkException.class, () -> commands.of(new ContenderName("djl", "eca", "float32")))
                        .getMessage());
    }
}
