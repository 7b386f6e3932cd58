package org.attn4j.cli.progress;

import org.attn4j.cli.console.Console;

/** Lines only, for files and pipes. */
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
        // There is no live display.
    }

    @Override
    public void at(long imagesDone, String message) {
        // There is no live display.
    }

    @Override
    public void end() {
        // There is no live display.
    }
}
