package org.attn4j.runfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLabelTest {

    @TempDir
    Path folder;

    @Test
    void aLabelIsReadBackAsWritten() throws IOException {
        RunFolder run = new RunFolder(folder);
        assertEquals(Optional.empty(), RunLabel.read(run));
        RunLabel.write(run, " größer, 2. Versuch ");
        assertEquals(Optional.of("größer, 2. Versuch"), RunLabel.read(run));
        RunLabel.write(run, "other");
        assertEquals(Optional.of("other"), RunLabel.read(run));
        RunLabel.remove(run);
        RunLabel.remove(run);
        assertEquals(Optional.empty(), RunLabel.read(run));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void aLabelIsOneShortLine() {
        assertEquals(Optional.of("must not be blank"), RunLabel.problem(" "));
        assertEquals(
                Optional.of("must have at most 200 characters, has 201"),
                RunLabel.problem("x".repeat(RunLabel.LONGEST + 1)));
        assertEquals(Optional.of("must be one line without control characters"), RunLabel.problem("a\nb"));
        assertEquals(Optional.of("must be one line without control characters"), RunLabel.problem("\u001b[31mred"));
        assertEquals(Optional.empty(), RunLabel.problem("x".repeat(RunLabel.LONGEST)));
        assertThrows(IllegalArgumentException.class, () -> RunLabel.write(new RunFolder(folder), ""));
    }
}
