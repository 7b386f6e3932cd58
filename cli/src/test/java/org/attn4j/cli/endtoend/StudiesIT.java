package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.cli.Sample;
import org.attn4j.runfiles.folder.FolderTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three real studies beside each other: compared, merged, listed, labelled and deleted. */
class StudiesIT {

    /** A network of 5,000 parameters, because each test copies the runs. */
    private static final String STUDY = Sample.STUDY
            .replace("{\"type\": \"alexnet\"}", "{\"type\": \"resnet20\", \"width\": 2}")
            .replace("\"size\": 64", "\"size\": 16");

    /** one: seed 1; two: the same study with seed 2; short: one epoch instead of two. */
    @TempDir
    private static Path trained;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() {
        Sample.write(trained, STUDY);
        Program program = new Program(trained);
        ablate(program, "one", "/study/seeds=[1]");
        ablate(program, "two", "/study/seeds=[2]");
        ablate(program, "short", "/training/epochs=1");
    }

    private static void ablate(Program program, String out, String setting) {
        var outcome = program.run("ablate", "tiny.json", "--out", out, "--set", setting);
        assertEquals(0, outcome.exit(), outcome.all());
    }

    private Program copy() throws IOException {
        FolderTree.copy(trained, folder);
        return new Program(folder);
    }

    @Test
    void partsOfAStudyBecomeOneThatIsComplete() throws IOException {
        Program program = copy();
        var merged = program.run("merge", "one", "two", "--into", "both");
        assertEquals(0, merged.exit(), merged.all());
        assertTrue(merged.out().startsWith("4 runs copied, 0 kept; 4 of 4 runs of the study are done\n"), merged.all());
        assertTrue(merged.out().contains("mean +- standard deviation over 2 seeds"), merged.all());
        for (String run : List.of("one/runs/eca-s1", "two/runs/none-s2")) {
            Path copied = folder.resolve("both/runs").resolve(Path.of(run).getFileName());
            try (var files = Files.list(folder.resolve(run))) {
                for (Path file : files.filter(each -> !each.endsWith(".lock")).toList()) {
                    assertEquals(-1, Files.mismatch(file, copied.resolve(file.getFileName())), file.toString());
                }
            }
        }
        var again = program.run("merge", "one", "two", "--into", "both");
        assertTrue(again.out().startsWith("0 runs copied, 4 kept; 4 of 4 runs"), again.all());

        var study = program.run("ablate", "tiny.json", "--out", "both", "--set", "/study/seeds=[1,2]");
        assertEquals(0, study.exit(), study.all());
        assertFalse(study.err().contains("epoch 1"), study.all());
    }

    @Test
    void anotherStudyIsNotMerged() throws IOException {
        var outcome = copy().run("merge", "one", "short", "--into", "both");
        assertEquals(2, outcome.exit(), outcome.all());
        assertEquals("""
            one: 2 problems
              only folders of one study can be merged: they may differ in seeds and variants, but not in other settings
              short/study.json /training/epochs: is 1, but 2 in one/study.json
            """, outcome.err());
        assertFalse(Files.exists(folder.resolve("both")));
    }

    @Test
    void threeStudiesAreComparedInTablesAndOnAPage() throws IOException {
        Program program = copy();
        var text = program.run("compare", "one", "two", "short", "--out", "page");
        assertEquals(0, text.exit(), text.all());
        assertTrue(text.out().contains("/training/epochs  2    2    1\n"), text.all());
        assertTrue(
                text.out().contains("In common: dataset sample; backbone resnet20; no seed; variants none, eca."),
                text.all());
        assertTrue(text.out().lines().allMatch(line -> line.length() <= 100), text.all());
        List<String> matches = text.out()
                .lines()
                .dropWhile(line -> !line.startsWith("Same variant"))
                .filter(line -> line.contains(": none"))
                .toList();
        assertTrue(matches.get(0).matches("two: none +none .* no seed is done in both"), text.all());
        assertTrue(matches.get(1).matches("short: none +1 +[-+].*"), text.all());
        String page = Files.readString(folder.resolve("page/index.html"));
        assertTrue(page.contains("How do one, two and short differ?"), text.all());
        assertTrue(page.contains("\"short: eca\": {"), text.all());
        String json = program.run("compare", "one", "short", "--json").out();
        assertTrue(json.contains("\"/training/epochs\": {\n      \"one\": \"2\",\n      \"short\": \"1\"\n"), json);
    }

    @Test
    void runsAreListedLabelledAndDeleted() throws IOException {
        Program program = copy();
        var label = program.run("runs", "label", "one/runs/eca-s1", "--text", "old jar");
        assertEquals(0, label.exit(), label.all());
        var all = program.run("runs", ".");
        assertTrue(all.out().contains("6 runs: 6 done; "), all.all());
        assertTrue(all.out().lines().allMatch(line -> line.length() <= 100), all.all());
        List<String> labelled =
                program.run("runs", ".", "--label", "old*").out().lines().toList();
        assertTrue(labelled.get(1).matches("one +eca +1 +done +2 of 2 +[0-9.]+ .* old jar"), labelled.toString());

        var deleted = program.run("runs", "delete", ".", "--study", "t*", "--variant", "none", "--yes");
        assertEquals(0, deleted.exit(), deleted.all());
        assertFalse(Files.exists(folder.resolve("two/runs/none-s2")));
        var report = program.run("report", "two");
        assertTrue(report.out().contains("not begun: none-s2"), report.all());
    }

    @Test
    void aStudyInUseKeepsItsRunsAndIsNoSource() throws IOException, InterruptedException {
        Program program = copy();
        List<String> arguments = new ArrayList<>(List.of("ablate", "tiny.json", "--out", "busy"));
        arguments.addAll(List.of("--set", "/training/epochs=200"));
        Process busy = program.builder(arguments.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("busy.log").toFile())
                .start();
        try {
            FolderWatch.awaitChange(folder.resolve("busy/runs"), "last.zip", busy);
            String used = "another attn4j process is using this folder (process " + busy.pid()
                    + "); wait until it ends, or stop it\n";
            var delete = program.run("runs", "delete", "busy", "--variant", "none", "--yes");
            assertEquals(2, delete.exit(), delete.all());
            assertTrue(delete.err().endsWith(used), delete.all());
            assertTrue(Files.exists(folder.resolve("busy/runs/none-s1/run.json")));
            var merge = program.run("merge", "busy", "--into", "both");
            assertEquals(2, merge.exit(), merge.all());
            assertTrue(merge.err().endsWith(used), merge.all());
            var list = program.run("runs", "busy");
            assertEquals(0, list.exit(), list.all());
            assertTrue(list.out().contains("1 started"), list.all());
        } finally {
            busy.destroyForcibly();
        }
        busy.waitFor();
    }
}
