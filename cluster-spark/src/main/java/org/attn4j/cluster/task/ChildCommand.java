package org.attn4j.cluster.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.cluster.job.Launch;
import org.attn4j.cluster.job.RunSpec;
import org.attn4j.cluster.machine.Cache;
import org.attn4j.cluster.machine.Processor;

/**
 * The program in a process of its own, with the flags and the environment that it has on the machine that started the
 * study, and nothing of this executor's class path.
 *
 * @param program the program's folder on this machine
 * @param data the data's copy on this machine; empty for the configuration's own path
 */
record ChildCommand(Launch launch, Cache cache, Path program, Optional<Path> data) {

    /** The first version of Java that warns of off-heap access, and the first that knows the flag which allows it. */
    private static final int FIRST_THAT_WARNS = 24;

    /** The process for a run, not yet started. */
    ProcessBuilder builder(RunSpec run, Path study, Path folder, Place place) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(launch.flags());
        if (Runtime.version().feature() >= FIRST_THAT_WARNS) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(place.flags());
        command.addAll(List.of(
                "-Dattn4j.child=true",
                "-Dattn4j.terminal=false",
                "-Dattn4j.home=" + program,
                // Plugins of the machine's user would not be those of the study.
                "-Duser.home=" + cache.path(),
                "-Dorg.bytedeco.javacpp.cachedir=" + cache.natives()));
        command.addAll(List.of("-jar", program.resolve("attn4j.jar").toString(), "train", study.toString()));
        command.addAll(List.of("--variant", run.variant(), "--seed", Long.toString(run.seed())));
        command.addAll(List.of("--out", folder.toString()));
        // The study has compared the program; an attempt may continue on a machine with other kernels.
        command.add("--mixed");
        data.ifPresent(copy -> command.addAll(List.of("--set", "/dataset/path=" + copy)));
        launch.arguments().forEach(argument -> command.add(argument.replace("{program}", program.toString())));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(launch.environment());
        if (Processor.name().equals(launch.processor())) {
            builder.environment().putAll(launch.processorEnvironment());
        }
        return builder;
    }
}
