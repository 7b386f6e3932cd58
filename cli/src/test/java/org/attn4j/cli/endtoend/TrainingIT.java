package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.attn4j.cli.Sample;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.Digests;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.LearntWeight;
import org.attn4j.runfiles.PredictedImage;
import org.attn4j.runfiles.RunRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One small study, trained once, and what the other commands say of it in processes of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainingIT {

    private Path folder;
    private Program program;
    private Program.Outcome ablation;

    @BeforeAll
    void train(@TempDir Path shared) {
        folder = shared;
        program = new Program(folder);
        Sample.write(folder, Sample.STUDY);
        ablation = program.run("ablate", "tiny.json", "--out", "out", "--set", "/study/seeds=[1, 2]");
        assertEquals(0, ablation.exit(), ablation.all());
    }

    private Path run(String name) {
        return folder.resolve("out/runs").resolve(name);
    }

    private RunRecord record(String name) {
        return Json.read(run(name).resolve("run.json"), RunRecord.class);
    }

    private List<String[]> metrics(String name) throws IOException {
        return Files.readAllLines(run(name).resolve("metrics.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }

    /** By plain descent: Adam's first steps are as long for a gradient that is rounding alone as for any other. */
    @Test
    void operationsAloneTrainTheSameNetwork() throws IOException {
        descend(program, "fast", "auto");
        descend(program.elsewhere(), "operations", "reference");
        for (String name : List.of("none-s1", "eca-s1")) {
            for (String loss : List.of("trainLoss", "testLoss")) {
                List<Double> fast = losses("fast", name, loss);
                List<Double> plain = losses("operations", name, loss);
                assertEquals(2, fast.size(), name);
                for (int epoch = 0; epoch < fast.size(); epoch++) {
                    assertEquals(plain.get(epoch), fast.get(epoch), 1e-3, name + ", " + loss + ", epoch " + epoch);
                }
            }
        }
    }

    private void descend(Program program, String out, String kernels) {
        var outcome = program.run(
                "ablate",
                "tiny.json",
                "--out",
                out,
                "--set",
                "/kernels=" + kernels,
                "--set",
                "/training/optimizer={\"type\": \"sgd\", \"learningRate\": 0.001}");
        assertEquals(0, outcome.exit(), outcome.all());
        assertTrue(outcome.out().endsWith("report: " + out + "/report\n"), outcome.all());
    }

    private List<Double> losses(String out, String run, String column) throws IOException {
        return column(folder.resolve(out).resolve("runs").resolve(run).resolve("metrics.csv"), column);
    }

    private static List<Double> column(Path csv, String name) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        int column = List.of(lines.get(0).split(",")).indexOf(name);
        return lines.stream()
                .skip(1)
                .map(line -> Double.valueOf(line.split(",")[column]))
                .toList();
    }

    @Test
    void progressIsPlainLinesOnStandardErrorAndTheTableAResult() {
        assertTrue(ablation.out().contains("none (baseline)"), ablation.all());
        assertTrue(ablation.out().endsWith("report: out/report\n"), ablation.all());
        assertTrue(ablation.err().contains("[1/4] none seed 1: 2 epochs of 5 batches of 8\n"), ablation.all());
        assertTrue(ablation.err().contains("[4/4] eca seed 2 done: "), ablation.all());
        assertEquals(
                8,
                ablation.err()
                        .lines()
                        .filter(line -> line.matches(" +[12]/2 .*"))
                        .count(),
                ablation.all());
        assertFalse(ablation.err().contains("\r"), ablation.all());
    }

    @Test
    void aSecondCallTrainsNothingAndReportsTheSame() {
        var again = program.run("ablate", "tiny.json", "--out", "out", "--set", "/study/seeds=[1, 2]");
        assertEquals(0, again.exit(), again.all());
        assertTrue(again.err().startsWith("0 of 4 runs to train, in out\n"), again.all());
        assertEquals(ablation.out(), again.out());
    }

    @Test
    void theReportNeedsTheFolderOnly() {
        var report = program.run("report", "out");
        assertEquals(0, report.exit(), report.all());
        assertEquals(ablation.out(), report.out());
    }

    @Test
    void thePlanSeesThatAllIsDone() {
        var plan = program.run("plan", "tiny.json", "--out", "out", "--set", "/study/seeds=[1, 2]");
        assertEquals(0, plan.exit(), plan.all());
        assertTrue(plan.out().contains("4 of 4 runs are done, 0 epochs are missing, time left: 0:00"), plan.all());
    }

    @Test
    void evaluationEqualsTheLastRowAndWithBestTheBestRow() throws IOException {
        List<String[]> rows = metrics("eca-s1");
        var last = program.run("evaluate", run("eca-s1").toString(), "--json");
        assertEquals(0, last.exit(), last.all());
        assertRow(rows.get(rows.size() - 1), Json.parse(last.out(), Evaluation.class));

        var best = program.run("evaluate", run("eca-s1").toString(), "--weights", "best", "--json");
        assertEquals(0, best.exit(), best.all());
        Evaluation evaluation = Json.parse(best.out(), Evaluation.class);
        assertRow(rows.get(evaluation.epoch() - 1), evaluation);
        for (String[] row : rows) {
            assertTrue(Double.parseDouble(row[6]) <= evaluation.accuracy(), "a better epoch: " + String.join(",", row));
        }
    }

    @Test
    void evaluationPrintsTheLearntKernels() {
        Evaluation stored = Json.read(run("eca-s1").resolve("evaluation.json"), Evaluation.class);
        assertEquals(
                List.of(3, 5, 5, 5, 5),
                stored.learnt().stream().map(weight -> weight.values().size()).toList());
        var best = program.run("evaluate", run("eca-s1").toString(), "--weights", "best");
        assertEquals(0, best.exit(), best.all());
        for (LearntWeight kernel : stored.learnt()) {
            String line = best.out()
                    .lines()
                    .filter(each -> each.startsWith(kernel.site() + " "))
                    .findFirst()
                    .orElseThrow();
            List<String> cells = List.of(line.split(" +"));
            assertEquals(
                    List.of(
                            kernel.site(),
                            "before-activation",
                            "eca",
                            "weight",
                            "" + kernel.values().size()),
                    cells.subList(0, 5));
            assertEquals(
                    kernel.values().stream()
                            .map(value -> String.format(Locale.ROOT, "%.4f", value))
                            .toList(),
                    cells.subList(5, cells.size()));
        }
        Evaluation none = Json.read(run("none-s1").resolve("evaluation.json"), Evaluation.class);
        assertEquals(List.of(), none.learnt());
    }

    private static void assertRow(String[] row, Evaluation evaluation) {
        assertEquals(Integer.parseInt(row[0]), evaluation.epoch());
        assertEquals(Double.parseDouble(row[4]), evaluation.loss());
        assertEquals(Double.parseDouble(row[5]), evaluation.crossEntropy());
        assertEquals(Double.parseDouble(row[6]), evaluation.accuracy());
    }

    @Test
    void predictionsOnTheStripsImagesAreTheStrips() throws IOException {
        Evaluation evaluation = Json.read(run("none-s1").resolve("evaluation.json"), Evaluation.class);
        List<String> arguments =
                new ArrayList<>(List.of("predict", run("none-s1").toString(), "--weights", "best"));
        List<String> wanted = new ArrayList<>();
        for (PredictedImage image : evaluation.strip()) {
            Path file = folder.resolve("strip-" + image.index() + ".png");
            Files.write(file, Base64.getDecoder().decode(image.png()));
            arguments.add(file.toString());
            wanted.add(image.prediction());
        }
        var predictions = program.run(arguments.toArray(String[]::new));
        assertEquals(0, predictions.exit(), predictions.all());
        List<String> names = predictions
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(" +")[1])
                .toList();
        assertEquals(wanted, names);
        assertEquals(18, names.size());
    }

    @Test
    void variantsOfOneSeedBeginAlikeAndSeedsDiffer() {
        Digests none = record("none-s1").digests();
        Digests eca = record("eca-s1").digests();
        Digests other = record("none-s2").digests();
        assertEquals(none.backboneWeights(), eca.backboneWeights());
        assertEquals(none.imageOrders(), eca.imageOrders());
        assertEquals(2, none.imageOrders().size());
        assertNotEquals(none.backboneWeights(), other.backboneWeights());
        assertNotEquals(none.imageOrders(), other.imageOrders());
    }

    @Test
    void theRecordSaysWhatItWasMadeOf() {
        RunRecord record = record("eca-s1");
        assertEquals("0.1.0", record.provenance().get("attn4j"));
        assertEquals("1.0.0-M1.1", record.provenance().get("deeplearning4j"));
        assertEquals(List.of(), record.provenance().get("plugins"));
        assertTrue(record.provenance().get("kernels").toString().startsWith("oneDNN "), record.toString());
        assertEquals("float32", record.provenance().get("precision"));
    }

    @Test
    void oneRunAloneEqualsTheStudys() throws IOException {
        var alone = program.run("train", "tiny.json", "--variant", "eca", "--seed", "2", "--out", "alone");
        assertEquals(0, alone.exit(), alone.all());
        assertTrue(alone.out().endsWith("run: alone/runs/eca-s2\nreport: alone/report\n"), alone.all());
        String page = Files.readString(folder.resolve("alone/report/index.html"));
        assertTrue(page.contains("How good is alexnet on sample?"), page);
        assertTrue(page.contains("There is no study.json: these are the runs that were found"), page);
        var report = program.run("report", "alone");
        assertEquals(0, report.exit(), report.all());
        assertEquals(page, Files.readString(folder.resolve("alone/report/index.html")));
        assertEquals(
                Files.readString(run("eca-s2").resolve("metrics.csv")),
                Files.readString(folder.resolve("alone/runs/eca-s2/metrics.csv")));
    }

    @Test
    void aReproducedRunHasTheSameBytesAndDiffSaysSo() {
        var reproduced = program.run("reproduce", run("eca-s1").toString(), "--out", "again");
        assertEquals(0, reproduced.exit(), reproduced.all());
        assertTrue(
                reproduced
                        .out()
                        .startsWith("the same bytes: metrics.csv, iterations.csv, and weights and optimiser state of"
                                + " last.zip and best.zip\n"),
                reproduced.all());
        var diff = program.run("diff", run("eca-s1").toString(), "again");
        assertEquals(0, diff.exit(), diff.all());
        assertTrue(
                diff.out().startsWith("run: the same\nconfiguration: the same\nprovenance\n  /command: "), diff.all());
        assertTrue(
                diff.out()
                        .endsWith("results\n  metrics.csv: same\n  iterations.csv: same\n  last.zip weights.bin: same\n"
                                + "  last.zip optimizer.bin: same\n  best.zip weights.bin: same\n"
                                + "  best.zip optimizer.bin: same\n"),
                diff.all());
    }

    @Test
    void diffTellsWhatIsNotTheSame() {
        var diff = program.run("diff", run("none-s1").toString(), run("eca-s1").toString());
        assertEquals(0, diff.exit(), diff.all());
        assertTrue(diff.out().contains("  /variant: \"none\" | \"eca\"\n"), diff.all());
        assertTrue(diff.out().contains("  /model/attention/type: \"none\" | \"eca\"\n"), diff.all());
        assertTrue(diff.out().contains("  last.zip weights.bin: different\n"), diff.all());
    }
}
