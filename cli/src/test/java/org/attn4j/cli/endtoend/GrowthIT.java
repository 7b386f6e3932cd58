package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attn4j.cli.Sample;
import org.attn4j.core.file.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study that is planned again and again trains only what is missing, and ends as if it had been planned so at once. */
class GrowthIT {

    private static final String GATE = "\"eca\": {\"/model/attention\": {\"type\": \"eca\"}}";

    private static final String ONE_EPOCH = Sample.STUDY
            .replace("\"epochs\": 2", "\"epochs\": 1, \"schedule\": {\"type\": \"constant\"}")
            .replace("\"limit\": 40", "\"limit\": 16")
            .replace("\"testLimit\": 20", "\"testLimit\": 10")
            .replace(GATE, "GATES");

    private static final String SE = "\"se\": {\"/model/attention\": {\"type\": \"se\"}}";

    @TempDir
    private Path folder;

    @Test
    void aStudyThatGrewEqualsOneThatWasPlannedSo() throws IOException {
        assertEquals(List.of("none-s1", "eca-s1"), ablate("out", GATE, "1"));
        Map<String, String> before = digests("out", "");
        assertEquals(List.of("none-s2", "eca-s2", "none-s3", "eca-s3"), ablate("out", GATE, "1..3"));
        assertEquals(before, digests("out", "-s1/"));
        assertEquals(List.of("se-s1", "se-s2", "se-s3"), ablate("out", GATE + ", " + SE, "1..3"));
        assertEquals(before, digests("out", "-s1/", "none", "eca"));
        Map<String, String> all = digests("out", "");

        String renamed = GATE.replace("\"eca\":", "\"narrow\":") + ", " + SE;
        assertEquals(List.of(), ablate("out", renamed, "1..3"));
        assertEquals(withoutRecords(all, "eca", "narrow"), withoutRecords(digests("out", ""), "", ""));
        Files.move(folder.resolve("out"), folder.resolve("elsewhere"));
        assertEquals(List.of(), ablate("elsewhere", renamed, "1..3"));

        assertEquals(9, ablate("planned", renamed, "1..3").size());
        for (String file : List.of("results.json", "table.csv", "table.md", "table.tex")) {
            assertEquals(timeless("planned", file), timeless("elsewhere", file), file);
        }
    }

    @Test
    void planAndTrainAgreeWithAblate() {
        assertEquals(List.of("none-s1", "eca-s1"), ablate("out", GATE, "1"));
        assertTrue(run("plan", "tiny.json", "--out", "out", "--set", "/study/seeds=[1, 2]")
                .out()
                .contains("2 of 4 runs are done, 2 epochs are missing"));
        run("train", "tiny.json", "--variant", "none", "--seed", "77", "--out", "out");
        Program.Outcome apart = run("plan", "tiny.json", "--out", "out", "--set", "/study/seeds=[1, 2]");
        assertTrue(apart.out().contains("2 of 4 runs are done"), apart.all());
        assertEquals("not in this plan, and kept: runs/none-s77\n", apart.err());
        assertTrue(run("report", "out")
                .out()
                .contains("runs/none-s77 is not in the plan and is not counted: done, 1 of 1 epochs, test accuracy"));
        Program.Outcome planned = run("ablate", "tiny.json", "--out", "out", "--set", "/study/seeds=[1, 77]");
        assertTrue(planned.err().contains("1 of 4 runs to train"), planned.all());

        Program.Outcome changed =
                new Program(folder).run("ablate", "tiny.json", "--out", "out", "--set", "/training/batchSize=4");
        assertEquals(2, changed.exit(), changed.all());
        assertEquals("""
                out/runs/none-s1/run.json: 2 problems
                  was created with another configuration, like runs/eca-s1; use --out DIR to keep both, or --new to move the old folder aside and start over
                  /training/batchSize: was 8, is now 4
                """, changed.err());
        Program.Outcome plan = run("plan", "tiny.json", "--out", "out", "--set", "/training/batchSize=4");
        assertTrue(plan.out().contains("0 of 2 runs are done, 2 epochs are missing"), plan.all());
        assertTrue(plan.err().contains("/training/batchSize: was 8, is now 4"), plan.all());
    }

    @Test
    void moreEpochsGoOnFromTheFinishedRunsAndGiveTheSameBytes() throws IOException {
        ablate("out", GATE, "1");
        assertEquals(List.of("none-s1", "eca-s1"), ablate("out", GATE, "1", "--set", "/training/epochs=2"));
        assertEquals(List.of("none-s1", "eca-s1"), ablate("whole", GATE, "1", "--set", "/training/epochs=2"));
        SameStudies.assertSame(folder.resolve("whole"), folder.resolve("out"));
        assertTrue(Files.exists(folder.resolve("out/earlier/eca-s1-1-epochs/evaluation.json")));
    }

    @Test
    void dataThatMovedIsTheSameData() throws IOException {
        Pictures.write(folder.resolve("pictures"));
        String config = ONE_EPOCH
                .replace("GATES", GATE)
                .replace("\"type\": \"sample\"", "\"type\": \"image-folder\", \"path\": \"pictures\"")
                .replace("\"limit\": 16,", "")
                .replace("\"testLimit\": 10,", "");
        Sample.write(folder, config);
        run("ablate", "tiny.json", "--out", "out");
        Files.move(folder.resolve("pictures"), folder.resolve("moved"));
        String moved = "/dataset/path=moved";
        Program.Outcome more = run("ablate", "tiny.json", "--out", "out", "--set", "/study/seeds=1..2", "--set", moved);
        assertTrue(more.err().contains("2 of 4 runs to train"), more.all());
        assertTrue(
                more.err()
                        .contains("the data has moved: /dataset/path was \"" + real("pictures") + "\", is now \""
                                + real("moved") + "\"; its fingerprint is the same\n"),
                more.all());
        Program.Outcome evaluated = run("evaluate", "out/runs/none-s1", "--set", moved);
        assertTrue(evaluated.out().contains("accuracy"), evaluated.all());
        assertEquals(
                "/dataset/path was \"" + real("pictures") + "\", is now \"" + real("moved") + "\"\n", evaluated.err());
        run("predict", "out/runs/none-s1", "moved/test/ape/0.png", "--set", moved);
        Program.Outcome other = new Program(folder).run("evaluate", "out/runs/none-s1", "--set", "/training/epochs=3");
        assertEquals(2, other.exit(), other.all());
        assertEquals("""
                command line: 1 problem
                  --set /training/epochs: was 1, is now 3, but only the place of the data and the device can be set for a trained run
                """, other.err());
    }

    private String real(String name) throws IOException {
        return folder.toRealPath().resolve(name).toString();
    }

    private Program.Outcome run(String... arguments) {
        Program.Outcome outcome = new Program(folder).run(arguments);
        assertEquals(0, outcome.exit(), outcome.all());
        return outcome;
    }

    /** The runs that the command trained. */
    private List<String> ablate(String out, String gates, String seeds, String... more) {
        Sample.write(folder, ONE_EPOCH.replace("GATES", gates));
        List<String> arguments =
                new ArrayList<>(List.of("tiny.json", "--out", out, "--set", "/study/seeds=" + seeds(seeds)));
        arguments.addAll(List.of(more));
        arguments.add(0, "ablate");
        Program.Outcome outcome = run(arguments.toArray(String[]::new));
        return outcome.err()
                .lines()
                .filter(line -> line.matches("\\[\\d+/\\d+] \\S+ seed \\d+ done:.*"))
                .map(line -> line.replaceAll("\\[\\d+/\\d+] (\\S+) seed (\\d+) done:.*", "$1-s$2"))
                .toList();
    }

    private static String seeds(String written) {
        return written.contains("..") ? written : "[" + written + "]";
    }

    /** The SHA-256 of every file of the runs whose path contains all of these parts, or any of several names. */
    private Map<String, String> digests(String out, String part, String... variants) throws IOException {
        Path runs = folder.resolve(out).resolve("runs");
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(runs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = runs.relativize(file).toString();
                boolean wanted = variants.length == 0 || Stream.of(variants).anyMatch(name::startsWith);
                if (name.contains(part) && wanted && !name.endsWith(".lock")) {
                    digests.put(name, Sha256.hex(Files.readAllBytes(file)));
                }
            }
        }
        return digests;
    }

    private static Map<String, String> withoutRecords(Map<String, String> digests, String from, String to) {
        Map<String, String> other = new TreeMap<>();
        digests.forEach((name, digest) -> {
            if (!name.endsWith("run.json")) {
                other.put(from.isEmpty() ? name : name.replaceFirst("^" + from + "-", to + "-"), digest);
            }
        });
        return other;
    }

    /** The file without its figures of time. */
    private String timeless(String out, String file) throws IOException {
        return Timeless.of(folder.resolve(out).resolve("report").resolve(file));
    }
}
