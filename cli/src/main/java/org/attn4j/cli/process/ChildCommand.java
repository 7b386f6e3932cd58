package org.attn4j.cli.process;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.TrainingSession;
import org.attn4j.study.result.StudyFolder;

/**
 * Starts the program again for one run, with the flags and class path of this JVM. It calls {@code train} with the stored
 * study.json, so later changes of the configuration file have no effect.
 *
 * @param pluginOptions the {@code --plugins DIR} options of this process
 */
public record ChildCommand(List<String> pluginOptions) {

    /** The variable that sets the number of native threads. */
    public static final String THREADS = "OMP_NUM_THREADS";

    /** Flags for this process alone, for files of this machine, or for its version of Java. */
    private static final List<String> MACHINE_FLAGS = List.of(
            "-Dattn4j.",
            "-Dorg.bytedeco.javacpp.cachedir=",
            "-Duser.home=",
            "-XX:SharedArchiveFile=",
            "--sun-misc-unsafe-memory-access",
            "-agentlib",
            "-javaagent");

    private static final String MAIN = "org.attn4j.cli.Main";

    /** Flags of this process that a child gets with values of its own, or not at all. */
    private static final List<String> OWN_FLAGS =
            List.of("-Dattn4j.terminal", "-D" + ChildProcess.PROPERTY, "-D" + TrainingSession.CONCURRENT, "-agentlib");

    /** The process, not yet started. */
    ProcessBuilder builder(RunId run, StudyFolder study, int processes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> OWN_FLAGS.stream().noneMatch(flag::startsWith))
                .forEach(command::add);
        command.addAll(List.of(
                "-Dattn4j.terminal=false",
                "-D" + ChildProcess.PROPERTY + "=true",
                "-D" + TrainingSession.CONCURRENT + "=" + processes));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, "train"));
        command.addAll(List.of(study.study().toString(), "--variant", run.variant(), "--seed", "" + run.seed()));
        command.addAll(List.of("--out", study.path().toString()));
        // The study has compared program and kernels with those of earlier runs.
        command.add("--mixed");
        command.addAll(pluginOptions);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(THREADS, Integer.toString(threads(processes)));
        return builder;
    }

    /** The flags of this JVM that suit every machine. */
    public static List<String> portableFlags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> MACHINE_FLAGS.stream().noneMatch(flag::startsWith))
                .toList();
    }

    /** A fair share of the threads that this process may use, at least one. */
    public static int threads(int processes) {
        int all = Optional.ofNullable(System.getenv(THREADS))
                .filter(value -> value.matches("[1-9][0-9]{0,4}"))
                .map(Integer::valueOf)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
        return Math.max(1, all / processes);
    }
}
