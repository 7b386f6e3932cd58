package org.attn4j.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationTextTest {

    @Test
    void hoursAreShownWhereThereAreAny() {
        assertEquals("0:00", DurationText.text(Duration.ZERO));
        assertEquals("4:05", DurationText.text(Duration.ofSeconds(245)));
        assertEquals("59:59", DurationText.text(Duration.ofSeconds(3599)));
        assertEquals("1:00:00", DurationText.text(Duration.ofHours(1)));
        assertEquals("26:03:09", DurationText.text(Duration.ofHours(26).plusSeconds(189)));
    }
}
