package org.attn4j.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.attn4j.cli.Recorder;
import org.junit.jupiter.api.Test;

class DataProgressTest {

    private final AtomicLong nanoseconds = new AtomicLong();
    private final Recorder recorder = Recorder.pipe();
    private final DataProgress progress = new DataProgress(recorder.console(), nanoseconds::get);

    private void at(double seconds, String what, long done, long total) {
        nanoseconds.set((long) (seconds * 1e9));
        progress.at(what, done, total);
    }

    @Test
    void quickWorkIsNotMentioned() {
        at(0, "reading", 0, 10);
        at(1.9, "reading", 10, 10);
        assertEquals("", recorder.notes());
    }

    @Test
    void longWorkGetsALineEveryTenth() {
        at(0, "downloading a.zip", 0, 1000);
        at(3, "downloading a.zip", 110, 1000);
        at(4, "downloading a.zip", 190, 1000);
        at(5, "downloading a.zip", 200, 1000);
        at(9, "downloading a.zip", 1000, 1000);
        assertEquals("""
                downloading a.zip: 11 %
                downloading a.zip: 20 %
                downloading a.zip: 100 %
                """, recorder.notes());
    }

    @Test
    void workOfUnknownLengthIsMentionedOnce() {
        at(0, "downloading a.zip", 0, -1);
        at(3, "downloading a.zip", 110, -1);
        at(4, "downloading a.zip", 190, -1);
        assertEquals("downloading a.zip\n", recorder.notes());
    }
}
