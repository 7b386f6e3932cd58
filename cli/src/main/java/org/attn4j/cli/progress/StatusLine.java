package org.attn4j.cli.progress;

import me.tongfei.progressbar.ProgressBarConsumer;
import org.attn4j.cli.console.Console;

/**
 * The last line of a terminal, redrawn below the permanent lines. Safe for any thread: the library draws in its own thread,
 * and may draw once more after it was closed.
 */
final class StatusLine implements ProgressBarConsumer {

    private final Console console;
    private String shown = "";
    private boolean ended;

    StatusLine(Console console) {
        this.console = console;
    }

    /** One less than the terminal's width, because some terminals wrap when the last column is written. */
    @Override
    public int getMaxRenderedLength() {
        return console.columns() - 1;
    }

    @Override
    public synchronized void accept(String text) {
        if (!ended) {
            draw(text);
        }
    }

    /** Prints a permanent line and redraws this line below it. */
    synchronized void above(String line) {
        String below = shown;
        draw("");
        console.note(line);
        draw(below);
    }

    /** Removes the line for good. */
    @Override
    public synchronized void close() {
        if (!ended) {
            draw("");
            ended = true;
        }
    }

    private void draw(String text) {
        String blanks = " ".repeat(Math.max(0, shown.length() - text.length()));
        console.notes().print("\r" + text + blanks + (text.isEmpty() ? "\r" : ""));
        console.notes().flush();
        shown = text;
    }
}
