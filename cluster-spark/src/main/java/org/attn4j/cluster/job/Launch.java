package org.attn4j.cluster.job;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * How the program is started on a machine. Immutable.
 *
 * @param threads the native threads of one run, which are the cores of one task
 * @param flags of the Java virtual machine
 * @param arguments that follow those of the run, such as {@code --plugins}; {@code {program}} stands for the folder of the
 *     program on the machine
 * @param environment variables for every machine
 * @param processor the name of the processor on the machine that starts the study
 * @param processorEnvironment variables for machines with that processor
 * @param program the program and its plugins; {@code attn4j.jar} is started
 * @param study study.json
 * @param data a file or folder that is copied to each machine and replaces the configuration's path of the data; null for
 *     the configuration's own path
 */
public record Launch(
        int threads,
        List<String> flags,
        List<String> arguments,
        Map<String, String> environment,
        String processor,
        Map<String, String> processorEnvironment,
        List<ProgramFile> program,
        ProgramFile study,
        String data)
        implements Serializable {}
