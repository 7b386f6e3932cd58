package org.attn4j.trainer;

import java.util.List;
import java.util.Set;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;

/** Forwards every call to several listeners, in order. */
public final class RunListeners implements RunListener {

    private final List<RunListener> listeners;

    /** Forwards to these listeners, in the set's order. */
    public RunListeners(Set<RunListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void started(RunId run, int epochs, int epochsDone, int batchesPerEpoch, int batchSize) {
        listeners.forEach(listener -> listener.started(run, epochs, epochsDone, batchesPerEpoch, batchSize));
    }

    @Override
    public void batchDone(RunId run, int epoch, int batch, double loss) {
        listeners.forEach(listener -> listener.batchDone(run, epoch, batch, loss));
    }

    @Override
    public void testing(RunId run, int epoch, int imagesDone, int images) {
        listeners.forEach(listener -> listener.testing(run, epoch, imagesDone, images));
    }

    @Override
    public void epochDone(RunId run, EpochRow row, EpochTiming timing, boolean best) {
        listeners.forEach(listener -> listener.epochDone(run, row, timing, best));
    }

    @Override
    public void done(RunId run, Evaluation evaluation) {
        listeners.forEach(listener -> listener.done(run, evaluation));
    }

    @Override
    public void failed(RunId run, String cause) {
        listeners.forEach(listener -> listener.failed(run, cause));
    }

    @Override
    public void warning(RunId run, String message) {
        listeners.forEach(listener -> listener.warning(run, message));
    }
}
