package org.attn4j.cli.progress;

import org.attn4j.cli.console.Console;

/** Lines only: for files and pipes, where nothing can be drawn over. */
final class PlainDisplay implements Display {

    private final Console console;

    PlainDisplay(Console console) {
        this.console = console;
    }

    @Override
    public void line(String text) {
        console.note(text);
    }

    @Override
    public void begin(String label, long images, long imagesDone) {
        // Nothing is drawn that would have to be drawn over.
    }

    @Override
    public void at(long imagesDone, String message) {
        // Nothing is drawn that would have to be drawn over.
    }

    @Override
    public void end() {
        // Nothing was drawn.
    }
}
