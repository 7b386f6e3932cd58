package org.attn4j.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/** A standalone cluster on loopback: a master and workers, each a process, ended when this is closed. */
final class SparkProcesses implements AutoCloseable {

    private static final Path JARS = Path.of(System.getProperty("attn4j.spark"), "jars");
    private static final Pattern URL = Pattern.compile("Starting Spark master at (spark://\\S+)");

    private final Path folder;
    private final List<Process> all = new ArrayList<>();
    private final String url;

    /** Starts the master; logs and the workers' folders go to this folder. */
    SparkProcesses(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Process master = start("master", "org.apache.spark.deploy.master.Master", "--port", "0", "--webui-port", "0");
        this.url = Awaited.value("the master's URL", master, () -> {
            Matcher found = URL.matcher(Files.readString(log("master")));
            return found.find() ? found.group(1) : null;
        });
    }

    /** The URL for {@code --cluster}. */
    String url() {
        return url;
    }

    /** Starts a worker with this many cores. */
    Process worker(String name, int cores) throws IOException {
        return start(
                name,
                "org.apache.spark.deploy.worker.Worker",
                "--port",
                "0",
                "--webui-port",
                "0",
                "--cores",
                Integer.toString(cores),
                "--memory",
                "2g",
                "--work-dir",
                folder.resolve(name).toString(),
                url);
    }

    /** Whether an executor of this id belongs to the worker. */
    boolean has(String worker, String executor) throws IOException {
        Path applications = folder.resolve(worker);
        if (!Files.isDirectory(applications)) {
            return false;
        }
        try (Stream<Path> folders = Files.list(applications)) {
            return folders.anyMatch(application -> Files.isDirectory(application.resolve(executor)));
        }
    }

    private Process start(String name, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
        command.addAll(List.of("-Xmx512m", "-cp", JARS + "/*", mainClass, "--host", "127.0.0.1"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_HOME", JARS.getParent().toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        Process process = builder.start();
        all.add(process);
        return process;
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    @Override
    public void close() {
        for (Process process : all) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
