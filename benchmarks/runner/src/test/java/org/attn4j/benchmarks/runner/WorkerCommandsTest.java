package org.attn4j.benchmarks.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attn4j.benchmarks.protocol.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerCommandsTest {

    @TempDir
    private Path repository;

    private ProcessBuilder builder(String name) throws IOException {
        Path target = Files.createDirectories(
                repository.resolve("benchmarks").resolve(name.split("-")[0]).resolve("target"));
        Files.writeString(target.resolve("classpath.txt"), "a.jar\n");
        Conditions conditions = new Conditions("alexnet", 3, 16, 64, false, 1);
        return new WorkerCommands(repository, conditions)
                .of(ContenderName.of(List.of(name), Task.ALEXNET).get(0));
    }

    @Test
    void allLibrariesAreStartedByTheLauncher() throws IOException {
        for (String name : List.of("attn4j-eca", "djl-none", "dl4j-none")) {
            ProcessBuilder builder = builder(name);
            assertEquals(
                    List.of(
                            repository.resolve("attn4j").toString(),
                            Task.ALEXNET,
                            name.split("-")[1],
                            Task.PLAIN,
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
    void pytorchCanRunWithItsOwnSettings() throws IOException {
        ProcessBuilder plain = builder("djl-eca-own");
        assertFalse(plain.environment().containsKey("BENCHMARK_MAIN"));
        assertEquals(
                List.of("org.attn4j.benchmarks.djl.DjlWorker", "alexnet", "eca", "plain", "16", "64", "false"),
                plain.command()
                        .subList(plain.command().size() - 7, plain.command().size()));
        assertEquals("true", plain.environment().get("DJL_OFFLINE"));
    }

    @Test
    void theModeIsPassedToTheWorker() throws IOException {
        assertEquals("cached", builder("dl4j-none-cached").command().get(3));
        assertEquals("bfloat16", builder("attn4j-eca-bfloat16").command().get(3));
    }

    @Test
    void stockBlasUsesTheProcessorsInstructionSet() {
        assertEquals(
                Optional.of("SkylakeX"),
                StockBlas.coreType(List.of("processor : 0", "flags : fma avx2 avx512f avx512dq avx512bw avx512vl")));
        assertEquals(Optional.of("Haswell"), StockBlas.coreType(List.of("flags : avx avx2 fma")));
        assertEquals(Optional.empty(), StockBlas.coreType(List.of("flags : sse2")));
        assertEquals(Optional.empty(), StockBlas.coreType(List.of()));
    }

    @Test
    void aWorkerThatIsNotBuiltIsReported() {
        WorkerCommands commands = new WorkerCommands(repository, new Conditions("alexnet", 2, 1, 64, true, 1));
        assertEquals(
                "the worker of djl is not built: cannot read "
                        + repository.resolve("benchmarks/djl/target/classpath.txt")
                        + "; build with -Pbenchmarks, as tools/benchmarks does",
                assertThrows(BenchmarkException.class, () -> commands.of(new ContenderName("djl", "eca", Task.PLAIN)))
                        .getMessage());
    }
}
