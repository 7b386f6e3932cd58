package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.cli.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar or a dataset that is not what the folder's runs were trained with. */
class ChangedInputsIT {

    private static final String ONE_EPOCH = Sample.STUDY.replace("\"epochs\": 2", "\"epochs\": 1");

    @TempDir
    private Path folder;

    @Test
    void aChangedPluginIsRejectedWithItsDigestsUnlessTheStudyStartsOver() {
        Path plugins = folder.resolve("third-party");
        PluginJar.make(plugins, "3.1");
        Sample.write(
                folder,
                ONE_EPOCH.replace("\"none\": {}", "\"theirs\": {\"/model/attention\": {\"type\": \"tempered-mean\"}}"));
        Program program = new Program(folder);
        String[] ablate = {"ablate", "tiny.json", "--plugins", plugins.toString(), "--out", "out"};
        var first = program.run(ablate);
        assertEquals(0, first.exit(), first.all());
        PluginJar.make(plugins, "3.2");

        var changed = program.run(ablate);
        assertEquals(2, changed.exit(), changed.all());
        String differences = "\\n  /provenance/plugins/attention tempered-mean/version: was \"3\\.1\", is now \"3\\.2\""
                + "\\n  /provenance/plugins/attention tempered-mean/sha256: was \"[0-9a-f]{64}\", is now"
                + " \"[0-9a-f]{64}\"\\n";
        assertTrue(
                changed.err()
                        .matches(
                                "out/runs/theirs-s1/run\\.json: 3 problems\\n  was created with other plugins; use --out"
                                        + " DIR to keep both, or --new to move the old folder aside and start over"
                                        + differences),
                changed.all());
        var alone = program.run(
                "train", "tiny.json", "--variant", "theirs", "--plugins", plugins.toString(), "--out", "out");
        assertEquals(2, alone.exit(), alone.all());
        assertTrue(
                alone.err()
                        .matches(
                                "out/runs/theirs-s1/run\\.json: 3 problems\\n  was created with other plugins; use --out"
                                        + " DIR to keep both, or delete the run's folder to train it again"
                                        + differences),
                alone.all());

        var restarted = program.run(
                "ablate",
                "tiny.json",
                "--plugins",
                plugins.toString(),
                "--out",
                "out",
                "--new",
                "--set",
                "/study/seeds=[1]");
        assertEquals(0, restarted.exit(), restarted.all());
        assertTrue(Files.exists(folder.resolve("out.old-1/runs/theirs-s1/run.json")));
    }

    @Test
    void aChangedImageIsRejectedInThisProcessAndInOnesOfTheirOwn() throws IOException {
        Pictures.write(folder.resolve("pictures"));
        Sample.write(
                folder,
                ONE_EPOCH
                        .replace("\"type\": \"sample\"", "\"type\": \"image-folder\", \"path\": \"pictures\"")
                        .replace("\"limit\": 40,", "")
                        .replace("\"testLimit\": 20,", ""));
        Program program = new Program(folder);
        var first = program.run("train", "tiny.json", "--variant", "none", "--out", "out");
        assertEquals(0, first.exit(), first.all());
        Pictures.picture(folder.resolve("pictures/train/ape/0.png"), 0x123456);

        for (String workers : new String[] {"1", "2"}) {
            var changed = program.run("ablate", "tiny.json", "--out", "out", "--workers", workers);
            assertEquals(2, changed.exit(), changed.all());
            assertTrue(
                    changed.err()
                            .contains("  was created with other data; restore that data, choose another folder with"
                                    + " --out, or use ablate --new to move this one aside and start over\n"),
                    changed.all());
            assertTrue(
                    changed.err().contains("out/runs/none-s1/run.json /provenance/dataSha256: was \""), changed.all());
            assertTrue(Files.notExists(folder.resolve("out/runs/eca-s1/run.json")), changed.all());
        }
        Pictures.picture(folder.resolve("pictures/train/ape/0.png"), 0);
        var back = program.run("ablate", "tiny.json", "--out", "out");
        assertEquals(0, back.exit(), back.all());
    }

    @Test
    void aRunAloneIsNotGoneOnWithUnderAnotherConfiguration() {
        Sample.write(folder, ONE_EPOCH);
        Program program = new Program(folder);
        var first = program.run("train", "tiny.json", "--variant", "none", "--out", "out");
        assertEquals(0, first.exit(), first.all());
        var longer =
                program.run("train", "tiny.json", "--variant", "none", "--out", "out", "--set", "/training/epochs=2");
        assertEquals(2, longer.exit(), longer.all());
        assertEquals("""
                out/runs/none-s1/run.json: 3 problems
                  was created with another configuration; use --out DIR to keep both, or delete the run's folder to train it again
                  /training/epochs: was 1, is now 2
                  /training/schedule: depends on the number of epochs, so a run of more epochs differs from the first epoch on; \
                train it in another folder with --out. Only schedules such as constant and step can be continued
                """, longer.err());
    }
}
