package org.attn4j.benchmarks.runner;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The command that starts each worker. It runs the launcher, so that workers have exactly its environment and JVM
 * flags, with {@code java} replaced by a script that starts the worker. PyTorch trains faster with the launcher's
 * allocator settings than without, so it has them too, unless its own are requested.
 */
final class WorkerCommands {

    private static final Map<String, String> MAIN = Map.of(
            ContenderName.OURS,
            "org.attn4j.benchmarks.attn4j.Attn4jWorker",
            ContenderName.STOCK,
            "org.attn4j.benchmarks.dl4j.Dl4jWorker",
            ContenderName.DJL,
            "org.attn4j.benchmarks.djl.DjlWorker");

    private final Path repository;
    private final Conditions conditions;

    /** Commands for a built repository. */
    WorkerCommands(Path repository, Conditions conditions) {
        this.repository = repository.toAbsolutePath().normalize();
        this.conditions = conditions;
    }

    Conditions conditions() {
        return conditions;
    }

    /** The file for a contender's standard error. */
    Path log(ContenderName name) {
        return target("runner").resolve(name.text() + ".log");
    }

    /** The process for a contender's task, not started yet. */
    ProcessBuilder of(ContenderName name) {
        boolean usesLauncher = !name.mode().equals(ContenderName.OWN_SETTINGS);
        ProcessBuilder builder = usesLauncher ? withLauncher(name.library()) : withoutLauncher(name.library());
        builder.command().addAll(conditions.task(name).arguments());
        Map<String, String> environment = builder.environment();
        environment.put("OMP_NUM_THREADS", Integer.toString(conditions.threads()));
        if (!name.library().equals(ContenderName.OURS)) {
            // libgomp's default spin count, because the launcher's setting is meant for attn4j only.
            environment.putIfAbsent("GOMP_SPINCOUNT", "300000");
        }
        if (name.library().equals(ContenderName.STOCK)) {
            StockBlas.coreType().ifPresent(type -> environment.putIfAbsent("OPENBLAS_CORETYPE", type));
        }
        // DJL unpacks its library into this folder and downloads none.
        environment.put(
                "ENGINE_CACHE_DIR", target(ContenderName.DJL).resolve("cache").toString());
        environment.put("DJL_OFFLINE", "true");
        return builder.directory(repository.toFile());
    }

    private ProcessBuilder withLauncher(String library) {
        ProcessBuilder builder = new ProcessBuilder(repository.resolve("attn4j").toString());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", repository.resolve("benchmarks/launched").toString());
        environment.put("BENCHMARK_JAVA", java());
        environment.put("BENCHMARK_CLASS_PATH", classPath(library));
        environment.put("BENCHMARK_MAIN", MAIN.get(library));
        return builder;
    }

    private ProcessBuilder withoutLauncher(String library) {
        return new ProcessBuilder(java(), "-Xmx2g", "-XX:+UseParallelGC", "-cp", classPath(library), MAIN.get(library));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String classPath(String library) {
        Path list = target(library).resolve("classpath.txt");
        try {
            return target(library).resolve("worker.jar")
                    + File.pathSeparator
                    + Files.readString(list).strip();
        } catch (IOException missing) {
            throw new BenchmarkException(
                    "the worker of " + library + " is not built: cannot read " + list
                            + "; build with -Pbenchmarks, as tools/benchmarks does",
                    missing);
        }
    }

    private Path target(String library) {
        return repository.resolve("benchmarks").resolve(library).resolve("target");
    }
}
