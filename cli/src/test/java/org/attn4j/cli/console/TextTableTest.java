package org.attn4j.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void wordsStandLeftAndNumbersRight() {
        String text = new TextTable("NAME", "PARAMETERS", "NOTE")
                .row("eca", "7,524,065", "k = 3")
                .row("none", 0, "")
                .toString();
        assertEquals("""
                NAME  PARAMETERS  NOTE
                eca    7,524,065  k = 3
                none           0
                """, text);
    }

    @Test
    void aRowOfAnotherLengthIsRejected() {
        var failure = assertThrows(IllegalArgumentException.class, () -> new TextTable("A", "B").row("only one"));
        assertEquals("1 cells in a table of 2 columns", failure.getMessage());
    }
}
