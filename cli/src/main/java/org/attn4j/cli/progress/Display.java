package org.attn4j.cli.progress;

/** Where progress is shown. Used by one thread at a time. */
interface Display {

    /** Shows a line that stays. */
    void line(String text);

    /**
     * Begins a live part for one run.
     *
     * @param label such as {@code [2/6] eca seed 42}
     * @param images in all epochs of the run
     * @param imagesDone by earlier processes
     */
    void begin(String label, long images, long imagesDone);

    /** Moves the live part. */
    void at(long imagesDone, String message);

    /** Takes the live part away. */
    void end();
}
