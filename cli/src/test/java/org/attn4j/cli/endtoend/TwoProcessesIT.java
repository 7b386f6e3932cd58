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
    void theSecondIsRejectedAndAKilledOnesLockHoldsNobodyUp() throws Exception {
        Sample.write(folder, Sample.STUDY.replace("\"epochs\": 2", "\"epochs\": 50"));
        Program program = new Program(folder);
        Process first = program.builder("ablate", "tiny.json", "--out", "out")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("first.log").toFile())
                .start();
        try {
            FolderWatch.awaitChange(folder.resolve("out/runs"), "last.zip", first);
            String rejection = ": 1 problem\n  another attn4j process is using this folder (process " + first.pid()
                    + "); wait until it ends, stop it, or choose another folder with --out\n";
            for (String start : new String[] {"", "--new"}) {
                var second = start.isEmpty()
                        ? program.run("ablate", "tiny.json", "--out", "out")
                        : program.run("ablate", "tiny.json", "--out", "out", start);
                assertEquals(2, second.exit(), second.all());
                assertEquals("out" + rejection, second.err());
            }
            var run = program.run("train", "tiny.json", "--variant", "none", "--out", "out");
            assertEquals(2, run.exit(), run.all());
            assertEquals("out/runs/none-s1" + rejection, run.err());
        } finally {
            first.destroyForcibly();
        }
        first.waitFor();
        assertEquals(Long.toString(first.pid()), Files.readString(folder.resolve("out/.lock")));

        // With another number of epochs the lock is acquired, and the configuration is what rejects the folder.
        var third = program.run("ablate", "tiny.json", "--out", "out", "--set", "/training/epochs=1");
        assertEquals(2, third.exit(), third.all());
        assertEquals("""
                out/runs/none-s1/run.json: 2 problems
                  was created with another configuration; use --out DIR to keep both, or --new to move the old folder aside and start over
                  /training/epochs: was 50, is now 1
                """, third.err());
    }
}
