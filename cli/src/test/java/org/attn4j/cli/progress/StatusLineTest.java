package org.attn4j.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.attn4j.cli.Recorder;
import org.junit.jupiter.api.Test;

class StatusLineTest {

    private final Recorder recorder = Recorder.terminal();
    private final StatusLine line = new StatusLine(recorder.console());

    @Test
    void aShorterTextWipesWhatIsLeftOfALongerOne() {
        line.accept("0123456789");
        line.accept("01");
        assertEquals("\r0123456789\r01        ", recorder.notes());
    }

    @Test
    void linesThatStayTakeItsPlaceAndItIsDrawnBelow() {
        line.accept("bar");
        line.above("line");
        assertEquals("\rbar\r   \rline\n\rbar", recorder.notes());
    }

    @Test
    void nothingIsDrawnAfterItsEnd() {
        line.accept("bar");
        line.close();
        line.accept("late");
        line.close();
        assertEquals("\rbar\r   \r", recorder.notes());
    }
}
