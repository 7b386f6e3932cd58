package org.attn4j.cli.progress;

/** Shows progress. Used by one thread at a time. */
interface Display {

    /** Shows a permanent line. */
    void line(String text);

    /**
     * Starts the live display of a run.
     *
     * @param label such as {@code [2/6] eca seed 42}
     * @param images number of images in all epochs of the run
     * @param imagesDone number trained by earlier processes
     */
    void begin(String label, long images, long imagesDone);

    /** Updates the live display. */
    void at(long imagesDone, String message);

    /** Removes the live display. */
    void end();
}
