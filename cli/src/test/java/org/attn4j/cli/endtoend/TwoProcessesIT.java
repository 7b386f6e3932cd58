package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.cli.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs and one folder. */
class TwoProcessesIT {

    @TempDir
    private Path folder;

    @Test
    void theSecondIsRefusedAndAKilledOnesLockHoldsNobodyUp() throws Exception {
        Sample.write(folder, Sample.STUDY.replace("\"epochs\": 2", "\"epochs\": 50"));
        Program program = new Program(folder);
        Process first = program.builder("ablate", "tiny.json", "--out", "out")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("first.log").toFile())
                .start();
        try {
            FolderWatch.awaitChange(folder.resolve("out/runs"), "last.zip", first);
            String refusal = ": 1 problem\n  another attn4j process is using this folder (process " + first.pid()
                    + "); wait until it ends, stop it, or choose another folder with --out\n";
            for (String start : new String[] {"", "--new"}) {
                var second = start.isEmpty()
                        ? program.run("ablate", "tiny.json", "--out", "out")
                        : program.run("ablate", "tiny.json", "--out", "out", start);
                assertEquals(2, second.exit(), second.all());
                assertEquals("out" + refusal, second.err());
            }
            var run = program.run("train", "tiny.json", "--variant", "none", "--out", "out");
            assertEquals(2, run.exit(), run.all());
            assertEquals("out/runs/none-s1" + refusal, run.err());
        } finally {
            first.destroyForcibly();
        }
        first.waitFor();
        assertEquals(Long.toString(first.pid()), Files.readString(folder.resolve("out/.lock")));

        // Another number of epochs: the lock is taken, and what refuses the folder is its configuration.
        var third = program.run("ablate", "tiny.json", "--out", "out", "--set", "/training/epochs=1");
        assertEquals(2, third.exit(), third.all());
        assertEquals("""
                out/study.json: 2 problems
                  was made with another configuration; --out DIR keeps both, --new moves the old folder aside and starts over
                  /training/epochs: was 50, is now 1
                """, third.err());
    }
}
