package org.attn4j.cli.process;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.trainer.RunListener;

/** Writes the events of a child's run for its parent. A failure has no event: run.json and the exit code report it. */
final class EventWriter implements RunListener {

    /** Between two reports of batches, in nanoseconds; the parent's bar is redrawn as often. */
    private static final long INTERVAL = 250_000_000L;

    private final PrintStream out;
    private final LongSupplier clock;
    private long next;

    /** Writes to a stream, with a clock in nanoseconds. */
    EventWriter(PrintStream out, LongSupplier clock) {
        this.out = out;
        this.clock = clock;
        this.next = clock.getAsLong();
    }

    @Override
    public void started(RunId run, int epochs, int epochsDone, int batchesPerEpoch, int batchSize) {
        write(RunEvent.of(new RunEvent.Started(epochs, epochsDone, batchesPerEpoch, batchSize)));
    }

    @Override
    public void batchDone(RunId run, int epoch, int batch, double loss) {
        if (isDue()) {
            write(RunEvent.of(new RunEvent.Batch(epoch, batch, loss)));
        }
    }

    @Override
    public void testing(RunId run, int epoch, int imagesDone, int images) {
        if (isDue()) {
            write(RunEvent.of(new RunEvent.Testing(epoch, imagesDone, images)));
        }
    }

    @Override
    public void epochDone(RunId run, EpochRow row, EpochTiming timing, boolean best) {
        write(RunEvent.of(new RunEvent.Epoch(row, timing, best)));
    }

    @Override
    public void done(RunId run, Evaluation evaluation) {
        write(RunEvent.of(new RunEvent.Done(evaluation.epoch(), evaluation.accuracy())));
    }

    @Override
    public void warning(RunId run, String message) {
        write(RunEvent.ofWarning(message));
    }

    private boolean isDue() {
        long now = clock.getAsLong();
        if (now - next < 0) {
            return false;
        }
        next = now + INTERVAL;
        return true;
    }

    private void write(RunEvent event) {
        out.print(Json.line(event) + "\n");
        out.flush();
    }
}
