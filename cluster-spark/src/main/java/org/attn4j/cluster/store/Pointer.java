package org.attn4j.cluster.store;

import java.util.List;

/**
 * pointer.json: the files that make up a run after an epoch of an attempt. Immutable.
 *
 * @param attempt the attempt that wrote it
 * @param state how far the run is
 * @param epochs finished epochs
 * @param message why the run cannot be trained; empty unless that is the state, or the run ended without recording a cause
 * @param exit the exit code of the program; 0 while it runs
 * @param host where the attempt runs
 * @param executor the executor that it belongs to
 * @param files the run's files
 * @param cost what the attempt has taken so far
 */
public record Pointer(
        String attempt,
        State state,
        int epochs,
        String message,
        int exit,
        String host,
        String executor,
        List<StoredFile> files,
        Cost cost) {

    /** How far a run is. */
    public enum State {
        /** Epochs are missing. */
        STARTED,
        /** The run is done. */
        DONE,
        /** The run has failed. */
        FAILED,
        /** Configuration, data or a plugin cannot be used, which concerns other runs too. */
        UNUSABLE
    }

    /** Copies the list. */
    public Pointer {
        files = List.copyOf(files);
    }

    /** Whether the run will not be continued by itself. */
    public boolean ended() {
        return state != State.STARTED;
    }
}
