package org.attn4j.cli.progress;

import java.time.Duration;
import java.util.Locale;

/** Durations for people. */
public final class DurationText {

    private DurationText() {}

    /** {@code m:ss}, or from one hour on {@code h:mm:ss}. */
    public static String text(Duration duration) {
        return duration.toHours() > 0
                ? String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        duration.toHours(),
                        duration.toMinutesPart(),
                        duration.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }
}
