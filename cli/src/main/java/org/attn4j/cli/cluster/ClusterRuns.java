package org.attn4j.cli.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.process.ChildCommand;
import org.attn4j.cli.provenance.Processor;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.runfiles.RunId;
import org.attn4j.study.RemoteRuns;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunRequest;

/** Trains runs as tasks of Spark: writes the job, starts the driver and follows it. */
final class ClusterRuns implements RemoteRuns {

    private static final String DRIVER = "org.attn4j.cluster.driver.Main";

    /** Variables that the launcher sets and that suit any machine. */
    private static final List<String> ENVIRONMENT =
            List.of("OMP_WAIT_POLICY", "MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_", "MALLOC_TOP_PAD_");

    /** One that the launcher chooses by the processor. */
    private static final String CORE_TYPE = "OPENBLAS_CORETYPE";

    private final Console console;
    private final SparkHome spark;
    private final SparkSettings settings;
    private final ClusterFolder folder;
    private final Registries registries;
    private final int threads;

    /**
     * Creates it.
     *
     * @param threads the native threads of one run
     */
    ClusterRuns(
            Console console,
            SparkHome spark,
            SparkSettings settings,
            ClusterFolder folder,
            Registries registries,
            int threads) {
        this.console = console;
        this.spark = spark;
        this.settings = settings;
        this.folder = folder;
        this.registries = registries;
        this.threads = threads;
    }

    @Override
    public void train(List<RunRequest> runs, StudyFolder study, Reports reports) {
        try {
            Path own = Files.createDirectories(study.path().resolve("cluster"));
            Path job = own.resolve("job.json");
            AtomicFile.write(job, Json.write(job(runs, study)));
            Path log = own.resolve("driver.log");
            ProcessBuilder driver = spark.submit(
                    settings.master(),
                    settings.settings(),
                    DRIVER,
                    List.of(job.toAbsolutePath().toString()),
                    log);
            ClusterProgress progress = new ClusterProgress(console, runs, System::nanoTime);
            ClusterEvents events = new ClusterEvents(byName(runs), progress, seen(runs, study), reports, threads, log);
            try (DriverProcess process = DriverProcess.start(driver)) {
                events.followToTheEnd(process);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, RunRequest> byName(List<RunRequest> runs) {
        Map<String, RunRequest> byName = new HashMap<>();
        runs.forEach(run -> byName.put(run.id().folderName(), run));
        return byName;
    }

    /** What the runs read that are done already. */
    private static SameData seen(List<RunRequest> missing, StudyFolder study) throws IOException {
        SameData data = new SameData();
        List<String> names =
                missing.stream().map(RunRequest::id).map(RunId::folderName).toList();
        try (Stream<Path> all = Files.list(study.runs())) {
            for (Path run : all.sorted().toList()) {
                if (!names.contains(run.getFileName().toString())) {
                    StoredRuns.find(run).ifPresent(record -> data.check(record, ""));
                }
            }
        }
        return data;
    }

    private ClusterJob job(List<RunRequest> runs, StudyFolder study) throws IOException {
        ShippedPlugins plugins = ShippedPlugins.of(registries);
        List<ShippedFile> program = new ArrayList<>(ProgramJar.files());
        program.addAll(plugins.files());
        Map<String, String> environment = new TreeMap<>(environment(ENVIRONMENT));
        environment.put(ChildCommand.THREADS, Integer.toString(threads));
        return new ClusterJob(
                study.path().toAbsolutePath().getFileName().toString(),
                folder.root(),
                study.path().toAbsolutePath().toString(),
                runs.stream().map(ClusterJob.Run::of).toList(),
                new ClusterJob.Launch(
                        threads,
                        ChildCommand.portableFlags(),
                        plugins.options(),
                        environment,
                        Processor.name(),
                        environment(List.of(CORE_TYPE)),
                        program,
                        ShippedFile.of("study.json", study.study()),
                        settings.data()));
    }

    private static Map<String, String> environment(List<String> names) {
        Map<String, String> environment = new TreeMap<>();
        for (String name : names) {
            Optional.ofNullable(System.getenv(name)).ifPresent(value -> environment.put(name, value));
        }
        return environment;
    }
}
