package org.attn4j.cli.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attn4j.cli.failure.UsageException;

/**
 * An installation of Spark, and the jar that Spark loads for us. Neither is part of the program; Spark runs in processes of
 * its own, with its own class path.
 *
 * @param folder SPARK_HOME
 * @param jar attn4j-cluster-spark.jar
 */
record SparkHome(Path folder, Path jar) {

    private static final String JAR = "attn4j-cluster-spark.jar";

    /**
     * Finds both.
     *
     * @throws UsageException if one of them is missing, saying where to get it
     */
    static SparkHome find() {
        String home = System.getenv("SPARK_HOME");
        if (home == null) {
            throw new UsageException(
                    "--cluster needs Apache Spark 3.5 or newer: unpack a release of it on this machine and"
                            + " set SPARK_HOME to its folder");
        }
        Path folder = Path.of(home);
        if (!Files.isDirectory(folder.resolve("jars"))) {
            throw new UsageException(
                    "SPARK_HOME is " + home + ", where there is no folder jars; set it to the folder of an"
                            + " unpacked release of Apache Spark");
        }
        return new SparkHome(folder, jarFile());
    }

    private static Path jarFile() {
        Optional<Path> named =
                Optional.ofNullable(System.getenv("ATTN4J_CLUSTER_JAR")).map(Path::of);
        if (named.isPresent() && !Files.isRegularFile(named.get())) {
            throw new UsageException("ATTN4J_CLUSTER_JAR is " + named.get() + ", where there is no file");
        }
        Path program = Path.of(System.getProperty("attn4j.home", ""));
        return Stream.concat(
                        named.stream(),
                        Stream.of(program.resolve(JAR), program.resolve(Path.of("cluster-spark", "target", JAR))))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(
                        () -> new UsageException("--cluster needs " + JAR + ", which is not in the default package;"
                                + " build it in the sources with ./mvnw -Pcluster -DskipTests package, and copy it from"
                                + " cluster-spark/target to " + program.toAbsolutePath()
                                + " or name it in ATTN4J_CLUSTER_JAR"));
    }

    /**
     * The process of a class of our jar, not yet started, as Spark's own {@code spark-submit} would start it: with the
     * settings of {@code conf/spark-defaults.conf}, Hadoop's configuration and the flags that this version of Spark needs.
     *
     * @param settings of Spark, as {@code key=value}
     * @param log receives the messages of both processes
     */
    ProcessBuilder submit(String master, List<String> settings, String mainClass, List<String> arguments, Path log)
            throws IOException {
        List<String> submit = new ArrayList<>(List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--deploy-mode",
                "client",
                "--class",
                mainClass));
        settings.forEach(setting -> submit.addAll(List.of("--conf", setting)));
        submit.add(jar.toAbsolutePath().toString());
        submit.addAll(arguments);
        return inSpark(new ProcessBuilder(launched(submit, log)))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    /** Spark's launcher prints the command of a class of Spark: a mark, then each word, ended by a zero byte. */
    private List<String> launched(List<String> submit, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder.resolve("jars") + "/*",
                "org.apache.spark.launcher.Main"));
        command.addAll(submit);
        Process launcher =
                inSpark(new ProcessBuilder(command)).redirectError(log.toFile()).start();
        launcher.getOutputStream().close();
        String printed;
        try (InputStream out = launcher.getInputStream()) {
            printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> words = Arrays.stream(printed.split("\0"))
                .map(word -> word.startsWith("\n") ? word.substring(1) : word)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            throw new UsageException(
                    "Spark's launcher in " + folder + " printed no command; its messages are in " + log);
        }
        return words;
    }

    private ProcessBuilder inSpark(ProcessBuilder builder) {
        builder.environment().put("SPARK_HOME", folder.toAbsolutePath().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Only builds of Spark from its sources look at it, but the launcher demands it.
        builder.environment().putIfAbsent("SPARK_SCALA_VERSION", "2.13");
        return builder;
    }
}
