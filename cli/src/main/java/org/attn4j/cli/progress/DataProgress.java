package org.attn4j.cli.progress;

import java.util.function.LongSupplier;
import org.attn4j.cli.console.Console;
import org.attn4j.core.dataset.Progress;

/**
 * Reports slow work on data, such as a download: a line after two seconds, then one per further tenth. Quick work is not
 * reported. Safe for any thread.
 */
public final class DataProgress implements Progress {

    private static final long QUIET_NANOSECONDS = 2_000_000_000L;

    private static final int PARTS = 10;

    private final Console console;
    private final LongSupplier clock;
    private String current = "";
    private long began;
    private long reported;

    /** Reports to notes, with a clock in nanoseconds. */
    public DataProgress(Console console, LongSupplier clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public synchronized void at(String what, long done, long total) {
        long now = clock.getAsLong();
        if (!what.equals(current)) {
            current = what;
            began = now;
            reported = -1;
        }
        long part = total > 0 ? done * PARTS / total : 0;
        if (now - began >= QUIET_NANOSECONDS && part > reported) {
            reported = part;
            console.note(total > 0 ? what + ": " + done * 100 / total + " %" : what);
        }
    }
}
