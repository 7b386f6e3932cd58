package org.attn4j.benchmarks.runner;

import java.util.ArrayList;
import java.util.List;

/** The running contenders; closing the pool ends their processes. */
final class ContenderPool implements AutoCloseable {

    private final WorkerCommands commands;
    private final List<WorkerProcess> processes = new ArrayList<>();
    private final List<RemoteContender> contenders = new ArrayList<>();

    ContenderPool(WorkerCommands commands) {
        this.commands = commands;
    }

    /** Starts a contender and waits until it is ready. */
    RemoteContender start(ContenderName name) {
        WorkerProcess process = WorkerProcess.start(name.text(), commands.of(name), commands.log(name));
        processes.add(process);
        RemoteContender contender =
                new RemoteContender(name, commands.conditions().batch(), process);
        contender.awaitReady();
        contenders.add(contender);
        return contender;
    }

    /** The ready contenders, in the order of their start. */
    List<RemoteContender> contenders() {
        return contenders;
    }

    @Override
    public void close() {
        processes.forEach(WorkerProcess::close);
    }
}
