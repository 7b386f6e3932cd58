package org.attn4j.benchmarks.runner;

import java.util.ArrayList;
import java.util.List;

/** The contenders that run, all of which end with it. */
final class Workshop implements AutoCloseable {

    private final WorkerCommands commands;
    private final List<WorkerProcess> processes = new ArrayList<>();
    private final List<RemoteContender> contenders = new ArrayList<>();

    Workshop(WorkerCommands commands) {
        this.commands = commands;
    }

    /** Starts a contender and waits until it can work. */
    RemoteContender start(ContenderName name) {
        WorkerProcess process = WorkerProcess.start(name.text(), commands.of(name), commands.log(name));
        processes.add(process);
        RemoteContender contender =
                new RemoteContender(name, commands.conditions().batch(), process);
        contender.awaitReady();
        contenders.add(contender);
        return contender;
    }

    /** Those that are ready, in the order of their start. */
    List<RemoteContender> contenders() {
        return contenders;
    }

    @Override
    public void close() {
        processes.forEach(WorkerProcess::close);
    }
}
