package org.attn4j.cli.progress;

import me.tongfei.progressbar.ProgressBarConsumer;
import org.attn4j.cli.console.Console;

/**
 * The last line of a terminal, drawn over and over below the lines that stay. Safe for any thread: the library draws in
 * one of its own, and may do so once more after it was told to end.
 */
final class StatusLine implements ProgressBarConsumer {

    private final Console console;
    private String shown = "";
    private boolean ended;

    StatusLine(Console console) {
        this.console = console;
    }

    /** A character less than the terminal has: some wrap when the last column is written. */
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

    /** Puts a line that stays in its place, and itself below. */
    synchronized void above(String line) {
        String below = shown;
        draw("");
        console.note(line);
        draw(below);
    }

    /** Takes itself away for good. */
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
