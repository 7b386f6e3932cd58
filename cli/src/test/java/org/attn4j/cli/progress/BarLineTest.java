package org.attn4j.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BarLineTest {

    private static final String MESSAGE = "epoch 1/2 loss 2.282 112 images/s 2:04 left";

    @Test
    void theBarFillsTheRestOfTheLine() {
        String line = BarLine.text("[2/6] eca seed 42", 0.5, MESSAGE, 79);
        assertEquals("[2/6] eca seed 42 [=====>    ]  50% epoch 1/2 loss 2.282 112 images/s 2:04 left", line);
    }

    @Test
    void theEndsAreEmptyAndFull() {
        assertEquals("a [>         ]   0%", BarLine.text("a", 0, "", 19));
        assertEquals("a [==========] 100%", BarLine.text("a", 1, "", 19));
    }

    @Test
    void nothingIsCalledDoneBeforeItIs() {
        assertEquals("a [=========>]  99%", BarLine.text("a", 0.999, "", 19));
    }

    @Test
    void withoutRoomTheWordsStay() {
        String label = "[2/6] a-rather-long-variant seed 42";
        assertEquals(label + "  50% " + MESSAGE.substring(0, 38), BarLine.text(label, 0.5, MESSAGE, 79));
    }
}
