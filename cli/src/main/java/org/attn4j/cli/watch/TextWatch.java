package org.attn4j.cli.watch;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.attn4j.cli.console.Console;
import org.attn4j.study.live.StudyStatus;

/** Prints the state of a study: in a terminal one table that is redrawn, elsewhere a table per change. */
public final class TextWatch {

    /** Remaining times are counted down. */
    private static final long REDRAWN = TimeUnit.SECONDS.toMillis(1);

    private static final long UNCHANGED = TimeUnit.DAYS.toMillis(1);

    private static final String ESCAPE = "\u001b[";

    private final WatchedStudy study;
    private final FolderPoller poller;
    private final Console console;
    private String shown = "";

    /** Prints to the results of the console. */
    public TextWatch(WatchedStudy study, FolderPoller poller, Console console) {
        this.study = study;
        this.poller = poller;
        this.console = console;
    }

    /** Prints once. */
    public void once() {
        console.result(StatusText.of(study.status()));
    }

    /**
     * Prints until no run is left to train.
     *
     * @throws InterruptedException if the thread is interrupted
     * @throws org.attn4j.core.error.DataException if a file is damaged
     */
    public void untilEnded() throws InterruptedException {
        long version = poller.version();
        StudyStatus status = study.status();
        show(status);
        while (!status.ended() && !poller.isClosed()) {
            version = poller.await(version, console.resultsTerminal() ? REDRAWN : UNCHANGED);
            status = study.status();
            show(status);
        }
    }

    private void show(StudyStatus status) {
        String full = StatusText.of(status);
        String text = console.resultsTerminal() && !status.ended() ? clipped(full) : full;
        if (text.equals(shown)) {
            return;
        }
        if (console.resultsTerminal() && !shown.isEmpty()) {
            long lines = shown.lines().count();
            console.result(ESCAPE + lines + "A" + ESCAPE + "J" + text);
        } else {
            console.result(shown.isEmpty() ? text : "\n" + text);
        }
        shown = text;
    }

    /** A line that the terminal wraps would count as two when the cursor is moved up again. */
    private String clipped(String text) {
        int width = Math.max(1, console.columns() - 1);
        return text.lines()
                .map(line -> line.substring(0, Math.min(line.length(), width)) + "\n")
                .collect(Collectors.joining());
    }
}
