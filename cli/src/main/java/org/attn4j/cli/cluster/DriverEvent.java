package org.attn4j.cli.cluster;

import java.util.Optional;
import org.attn4j.config.json.Json;
import org.attn4j.core.parameter.Default;

/**
 * A line of the driver. Which of the other facts are given depends on the event.
 *
 * @param event its name
 */
record DriverEvent(
        String event,
        @Default("") String run,
        @Default("") String host,
        @Default("") String executor,
        @Default("") String attempt,
        @Default("") String state,
        @Default("") String message,
        @Default("") String application,
        @Default("") String page,
        @Default("0") int cores,
        @Default("0") int epochs,
        @Default("0") int exit) {

    /** Starts each line of the driver; other output is Spark's. */
    private static final String MARK = "attn4j-event ";

    /** Reads a line; empty if it is not one of the driver. */
    static Optional<DriverEvent> of(String line) {
        return line.startsWith(MARK)
                ? Optional.of(Json.parse(line.substring(MARK.length()), DriverEvent.class))
                : Optional.empty();
    }
}
