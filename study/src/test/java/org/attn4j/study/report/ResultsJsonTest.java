package org.attn4j.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of results.json and of the page's data: keys, their order, and which are absent. */
class ResultsJsonTest {

    /** The bytes of a PNG file depend on the JDK. */
    private static final String PNG = "\"png\": \"[^\"]*\"";

    @TempDir
    Path path;

    /** Without the runs, which the other golden files have. */
    @Test
    void statisticsMatchTheGoldenFile() throws IOException {
        String text = results(withStatistics());
        assertEquals(
                golden("results-statistics.json"),
                Pattern.compile("\"runs\": .*,\n  \"missing\"", Pattern.DOTALL)
                        .matcher(text)
                        .replaceFirst("\"runs\": [],\n  \"missing\""));
    }

    @Test
    void aStudyWithoutADoneRunMatchesTheGoldenFile() throws IOException {
        assertEquals(
                golden("results-empty.json"), results(SmallStudy.begun(path).folder()));
    }

    @Test
    void doneStartedAndFailedRunsMatchTheGoldenFile() throws IOException {
        assertEquals(golden("results-runs.json"), results(withoutAComparison()));
    }

    @Test
    void thePageDataMatchTheGoldenFile() throws IOException {
        FabricatedStudy study = new FabricatedStudy(path, List.of("none", "se"), List.of(1L), 2);
        SmallStudy.done(study, "se", 1, 0.65, 0.73);
        assertEquals(golden("page-data.json"), data(study.folder()));
    }

    @Test
    void thePageDataWithoutImagesMatchTheGoldenFile() throws IOException {
        assertEquals(golden("page-data-empty.json"), data(SmallStudy.begun(path).folder()));
    }

    /** One seed and an unfinished baseline: nothing to compare. */
    private StudyFolder withoutAComparison() {
        FabricatedStudy study = new FabricatedStudy(path, List.of("none", "se", "gc"), List.of(1L), 2);
        SmallStudy.done(study, "se", 1, 0.65, 0.73);
        study.run("none", 1)
                .accuracies(0.6, 0.7)
                .configured(Map.of("dataset", Map.of("type", "cifar10", "validation", 0.1)))
                .stopped(study.folder().run(new RunId("none", 1)), RunState.STARTED, "", 1);
        study.run("gc", 1)
                .provenance(provenance())
                .stopped(
                        study.folder().run(new RunId("gc", 1)),
                        RunState.FAILED,
                        "diverged: the loss is NaN at epoch 1, iteration 57",
                        0);
        return study.folder();
    }

    /** Variants with all tests, with equal differences, with one pair, and without a run. */
    private StudyFolder withStatistics() {
        FabricatedStudy study =
                new FabricatedStudy(path, List.of("none", "se", "eca", "gc", "late"), List.of(1L, 2L, 3L), 2);
        double[] none = {0.70, 0.72, 0.71};
        double[] se = {0.73, 0.77, 0.72};
        double[] eca = {0.71, 0.73, 0.72};
        for (int i = 0; i < none.length; i++) {
            SmallStudy.done(study, "none", i + 1, 0.60, none[i]);
            SmallStudy.done(study, "se", i + 1, 0.74, se[i]);
            SmallStudy.done(study, "eca", i + 1, 0.65, eca[i]);
        }
        SmallStudy.done(study, "gc", 1, 0.65, 0.73);
        return study.folder();
    }

    private static Map<String, Object> provenance() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("attn4j", "0.1.0");
        facts.put("environment", Map.of());
        facts.put("plugins", List.of());
        facts.put("unheard-of", List.of(1, 2.5, "three"));
        return facts;
    }

    private static String results(StudyFolder folder) {
        return Json.write(ResultsJson.of(SmallStudy.table(folder)));
    }

    private static String data(StudyFolder folder) {
        VariantTable table = SmallStudy.table(folder);
        return PageData.of(table, ResultsJson.of(table), StudyFile.stored(folder), Optional.empty())
                .json()
                .replaceAll(PNG, "\"png\": \"PNG\"");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ResultsJsonTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
