package org.attn4j.cluster.task;

import org.attn4j.cluster.store.Pointer;

/**
 * What the end of the program means, by its exit code and the run's record. The exit codes are those that the program
 * documents.
 */
final class Ending {

    private static final int FINE = 0;
    private static final int RUN_FAILED = 1;
    private static final int USAGE = 2;
    private static final int DATA = 3;
    private static final int PLUGIN = 4;

    /** Java adds this to the number of the signal that ended a process. */
    private static final int SIGNAL = 128;

    private Ending() {}

    /** What the pointer says of it. */
    static Upload.Message of(int exit, RunState record, Child child) {
        return switch (exit) {
            case FINE -> new Upload.Message(Pointer.State.DONE, record.epochs(), "", exit);
            case RUN_FAILED -> {
                boolean recorded = record.state().equals("failed");
                String cause = child.lastLine().isEmpty() ? crash(exit, "") : child.lastLine();
                yield new Upload.Message(Pointer.State.FAILED, record.epochs(), recorded ? "" : cause, exit);
            }
            case USAGE -> new Upload.Message(Pointer.State.UNUSABLE, record.epochs(), child.lastLines(), exit);
            case DATA, PLUGIN -> new Upload.Message(Pointer.State.UNUSABLE, record.epochs(), child.lastLine(), exit);
            default -> new Upload.Message(Pointer.State.FAILED, record.epochs(), crash(exit, child.lastLine()), exit);
        };
    }

    /**
     * Whether another machine may do better: its disk, its data or its memory may be the cause. A run that failed, as it
     * would fail anywhere, is recorded instead.
     */
    static boolean mayBeTheMachine(int exit) {
        return exit != FINE && exit != RUN_FAILED;
    }

    private static String crash(int exit, String lastLine) {
        String how = exit > SIGNAL
                ? "its process was ended by signal " + (exit - SIGNAL)
                : "its process ended with exit code " + exit;
        return how + (lastLine.isEmpty() ? "" : "; its last output: " + lastLine);
    }
}
