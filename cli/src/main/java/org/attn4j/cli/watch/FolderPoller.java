package org.attn4j.cli.watch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.attn4j.study.result.StudyFolder;

/**
 * Notices changes of a study's folder by looking again and again: one thread, however many wait for changes. Change
 * notifications of the system were rejected because network file systems have none. Safe for any thread.
 */
public final class FolderPoller implements AutoCloseable {

    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(1);

    /** After looking, the poller rests this many times as long, so that large folders cost a small share of a processor. */
    private static final int RESTS = 10;

    private final StudyFolder folder;
    private final Thread thread;
    private FolderState state = new FolderState(List.of());
    private long version = 1;
    private boolean closed;

    private FolderPoller(StudyFolder folder) {
        this.folder = folder;
        this.thread = new Thread(this::poll, "folder-poller");
        thread.setDaemon(true);
    }

    /** Starts to observe a folder, which need not exist. */
    public static FolderPoller start(StudyFolder folder) {
        FolderPoller poller = new FolderPoller(folder);
        poller.thread.start();
        return poller;
    }

    /** A number that grows with each change that is noticed. */
    synchronized long version() {
        return version;
    }

    /** The state of the folder when it was looked at last. */
    synchronized FolderState state() {
        return state;
    }

    /** Whether no more changes will be noticed. */
    synchronized boolean isClosed() {
        return closed;
    }

    /** Waits until the version differs from a known one, until so many milliseconds have passed, or until this is closed; returns the version. */
    synchronized long await(long known, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (version == known && !closed) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return version;
    }

    private void poll() {
        try {
            while (!isClosed()) {
                long begun = System.nanoTime();
                found(look());
                rest(Math.max(INTERVAL, RESTS * (System.nanoTime() - begun)));
            }
        } catch (InterruptedException interrupted) {
            close();
        }
    }

    /** A folder that cannot be listed now is looked at again later; whoever reads it meanwhile reports the problem. */
    private FolderState look() {
        try {
            return FolderState.of(folder);
        } catch (IOException unreadable) {
            return new FolderState(List.of(unreadable.toString()));
        }
    }

    private synchronized void found(FolderState now) {
        if (!now.equals(state)) {
            state = now;
            version++;
            notifyAll();
        }
    }

    private synchronized void rest(long nanoseconds) throws InterruptedException {
        if (!closed) {
            TimeUnit.NANOSECONDS.timedWait(this, nanoseconds);
        }
    }

    /** Stops looking and wakes all that wait. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
