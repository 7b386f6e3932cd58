package org.attn4j.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program in a process of its own, with one thread per run. */
final class Attn4j {

    /** Far above what any call here takes; only a hang reaches it. */
    private static final int MINUTES = 15;

    private static final String JAR = System.getProperty("attn4j.program");

    private final Path folder;

    /** The program with a working directory. */
    Attn4j(Path folder) {
        if (!Files.isRegularFile(Path.of(JAR))) {
            throw new AssertionError(JAR + " is missing; build the modules of the program with this one:"
                    + " ./mvnw -Pcluster -pl bom,cli,cluster-spark -am verify");
        }
        this.folder = folder;
    }

    /** Its process, not yet started; its output goes to the log. */
    ProcessBuilder builder(Path log, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                "-Dorg.nd4j.log.initialization=false",
                "-Dorg.nd4j.avx.ignore=true",
                "-Dorg.nd4j.versioncheck=false",
                "-Duser.home=" + folder,
                "-jar",
                JAR));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("OMP_NUM_THREADS", "1");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_HOME", System.getProperty("attn4j.spark"));
        builder.environment().put("ATTN4J_CLUSTER_JAR", System.getProperty("attn4j.cluster"));
        return builder;
    }

    /** Runs it to its end; fails unless it ends with this exit code. Returns its output. */
    String run(int exit, String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "attn4j-", ".log");
        Process process = builder(log, arguments).start();
        process.getOutputStream().close();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + Files.readString(log));
        }
        if (process.exitValue() != exit) {
            throw new AssertionError("exit code " + process.exitValue() + ": " + Files.readString(log));
        }
        return Files.readString(log);
    }
}
