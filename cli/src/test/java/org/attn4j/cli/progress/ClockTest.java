package org.attn4j.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockTest {

    @Test
    void hoursAreShownWhereThereAreAny() {
        assertEquals("0:00", Clock.text(Duration.ZERO));
        assertEquals("4:05", Clock.text(Duration.ofSeconds(245)));
        assertEquals("59:59", Clock.text(Duration.ofSeconds(3599)));
        assertEquals("1:00:00", Clock.text(Duration.ofHours(1)));
        assertEquals("26:03:09", Clock.text(Duration.ofHours(26).plusSeconds(189)));
    }
}
