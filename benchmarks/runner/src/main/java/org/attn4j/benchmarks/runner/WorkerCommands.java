package org.attn4j.benchmarks.runner;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * How each worker is started: through the launcher, so with its environment and its flags to the letter; its {@code java}
 * is replaced by one that starts the worker instead. PyTorch trains faster with the launcher's allocator settings than
 * with none, so it has them too, unless its own are asked for.
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

    /** Commands of a built repository. */
    WorkerCommands(Path repository, Conditions conditions) {
        this.repository = repository.toAbsolutePath().normalize();
        this.conditions = conditions;
    }

    Conditions conditions() {
        return conditions;
    }

    /** Where a contender's standard error goes. */
    Path log(ContenderName name) {
        return target("runner").resolve(name.text() + ".log");
    }

    /** The process that does a contender's task, not yet started. */
    ProcessBuilder of(ContenderName name) {
        boolean launched = !name.mode().equals(ContenderName.OWN_SETTINGS);
        ProcessBuilder builder = launched ? launched(name.library()) : plain(name.library());
        builder.command().addAll(conditions.task(name).words());
        Map<String, String> environment = builder.environment();
        environment.put("OMP_NUM_THREADS", Integer.toString(conditions.threads()));
        if (!name.library().equals(ContenderName.OURS)) {
            // What threads of theirs do while they wait if nothing is said: the launcher's word on it is for attn4j
            // alone.
            environment.putIfAbsent("GOMP_SPINCOUNT", "300000");
        }
        if (name.library().equals(ContenderName.STOCK)) {
            StockBlas.coreType().ifPresent(type -> environment.putIfAbsent("OPENBLAS_CORETYPE", type));
        }
        // DJL unpacks its library there and asks no server for another.
        environment.put(
                "ENGINE_CACHE_DIR", target(ContenderName.DJL).resolve("cache").toString());
        environment.put("DJL_OFFLINE", "true");
        return builder.directory(repository.toFile());
    }

    private ProcessBuilder launched(String library) {
        ProcessBuilder builder = new ProcessBuilder(repository.resolve("attn4j").toString());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", repository.resolve("benchmarks/launched").toString());
        environment.put("BENCHMARK_JAVA", java());
        environment.put("BENCHMARK_CLASS_PATH", classPath(library));
        environment.put("BENCHMARK_MAIN", MAIN.get(library));
        return builder;
    }

    private ProcessBuilder plain(String library) {
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
