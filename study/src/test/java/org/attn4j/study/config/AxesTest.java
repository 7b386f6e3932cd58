package org.attn4j.study.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.json.Json;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.study.config.Fakes.Eca;
import org.attn4j.study.grid.Baseline;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.optimizer.AdamParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Studies whose variants are the product of axes. */
class AxesTest {

    private static final String GRID = """
            { "name": "grid",
              "dataset": {"type": "sample", "train": [], "test": []},
              "study": {
                "seeds": "1..3",
                "axes": {
                  "attention": {
                    "pointer": "/model/attention",
                    "values": {"none": {"type": "none"}, "eca": {"type": "eca"}, "wide": {"type": "eca", "kernel": 5}}
                  },
                  "lr": {"pointer": "/training/optimizer/learningRate", "values": [0.001, 3e-3]}
                } } }
            """;

    @TempDir
    Path folder;

    private final StudyConfigurationReader reader =
            new StudyConfigurationReader(Fakes.registries(), AcceleratorSelection.none());

    private StudyConfiguration read(String text, String... sets) throws IOException {
        return reader.read(ConfigDocument.load(
                Files.writeString(folder.resolve("grid.json"), text),
                List.of(sets),
                StudyConfigurationReader.DEFAULTS));
    }

    private String reported(String... sets) {
        return assertThrows(ConfigException.class, () -> read(GRID, sets)).getMessage();
    }

    @Test
    void variantsAreAllCombinationsWithReadableNames() throws IOException {
        StudyConfiguration study = read(GRID);
        assertEquals(
                List.of("none-lr0.001", "none-lr0.003", "eca-lr0.001", "eca-lr0.003", "wide-lr0.001", "wide-lr0.003"),
                List.copyOf(study.variants().keySet()));
        assertEquals(List.of(1L, 2L, 3L), study.seeds());
        assertEquals(Baseline.value("attention", "none"), study.baseline());
        var wide = study.variants().get("wide-lr0.003");
        assertEquals(new Eca(5), wide.model().attention().get(0).parameters());
        // The file names no optimiser, so the axis varies the one that the default names.
        assertEquals(0.003, ((AdamParameters) wide.training().optimizer()).learningRate());
    }

    @Test
    void plainValuesAreNamedAfterThemselves() throws IOException {
        StudyConfiguration study = read(
                GRID,
                "/study/axes/lr=null",
                "/study/axes/attention/values=[{\"type\": \"none\"}, {\"type\": \"se\"}]",
                "/study/axes/batch={\"pointer\": \"/training/batchSize\", \"values\": [64, 128]}",
                "/study/axes/init={\"pointer\": \"/training/init\", \"values\": [\"paddle\"]}");
        assertEquals(
                List.of("none-batch64-paddle", "none-batch128-paddle", "se-batch64-paddle", "se-batch128-paddle"),
                List.copyOf(study.variants().keySet()));
    }

    @Test
    void anAxisWithoutAPointerPutsSeveralValuesIntoTheFile() throws IOException {
        StudyConfiguration study = read(
                GRID,
                "/study/axes/lr={\"values\": {\"short\": {\"/training/epochs\": 2, \"/training/batchSize\": 4},"
                        + " \"long\": {\"/training/epochs\": 9}}}");
        assertEquals(2, study.variants().get("eca-short").training().epochs());
        assertEquals(4, study.variants().get("eca-short").training().batchSize());
        assertEquals(9, study.variants().get("eca-long").training().epochs());
    }

    @Test
    void namedVariantsAreTheFirstAxis() throws IOException {
        StudyConfiguration study = read(
                GRID,
                "/study/axes/attention=null",
                "/study/variants={\"none\": {}, \"se\": {\"/model/attention\": {\"type\": \"se\"}}}",
                "/study/baseline={\"variant\": \"none\"}");
        assertEquals(
                List.of("none-lr0.001", "none-lr0.003", "se-lr0.001", "se-lr0.003"),
                List.copyOf(study.variants().keySet()));
        assertEquals(2, study.grid().groups(study.baseline()).size());
    }

    @Test
    void combinationsAreExcludedByNameOrValue() throws IOException {
        StudyConfiguration study = read(
                GRID,
                "/study/exclude=[{\"attention\": [\"eca\", \"wide\"], \"lr\": 0.001}, {\"attention\": \"none\"}]");
        assertEquals(
                List.of("eca-lr0.003", "wide-lr0.003"),
                List.copyOf(study.variants().keySet()));
    }

    @Test
    void theStoredStudyIsTheSameWithAndWithoutReadingItsConfiguration() throws IOException {
        StudyConfiguration study = read(GRID, "/study/exclude={\"attention\": \"wide\", \"lr\": 0.003}");
        StudyFolder stored = new StudyFolder(folder.resolve("stored"));
        Files.createDirectories(stored.path());
        Files.writeString(stored.study(), Json.write(study.tree()));
        assertEquals(StudyFile.outline(study), StudyFile.read(stored));
        StudyConfiguration again =
                reader.read(ConfigDocument.load(stored.study(), List.of(), StudyConfigurationReader.DEFAULTS));
        assertEquals(study.variants().keySet(), again.variants().keySet());
        study.variants()
                .forEach((name, variant) -> assertEquals(
                        Json.write(variant.tree()),
                        Json.write(again.variants().get(name).tree()),
                        name));
        assertEquals(Json.write(study.tree()), Json.write(again.tree()));
        // Defaults are filled in, as in variants.
        assertEquals(
                3,
                ((Number) plain(Json.tree(stored.study()), "study", "axes", "attention", "values", "eca")
                                .get("kernel"))
                        .intValue());
    }

    @Test
    void pathsAreStoredAbsoluteThoughAnotherAxisVariesWhatIsBesideThem() throws IOException {
        StudyConfiguration study = read(GRID.replace(
                "\"lr\": {\"pointer\"",
                "\"data\": {\"pointer\": \"/dataset\", \"values\": {\"a\": {\"type\": \"sample\", \"path\": \"a\","
                        + " \"train\": [], \"test\": []}}},"
                        + " \"limit\": {\"pointer\": \"/dataset/limit\", \"values\": [10, 20]}, \"lr\": {\"pointer\""));
        Map<String, Object> data = plain(study.tree(), "study", "axes", "data", "values", "a");
        assertEquals(folder.resolve("a").toString(), data.get("path"));
    }

    @SuppressWarnings("unchecked") // the tree of a JSON object
    private static Map<String, Object> plain(Map<String, Object> tree, String... names) {
        Map<String, Object> here = tree;
        for (String name : names) {
            here = (Map<String, Object>) here.get(name);
        }
        return here;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /study/axes=[] | --set /study/axes: must be an object of axes, {...}, was a list
            /study/axes/lr/values=[] | --set /study/axes/lr/values: must hold at least one value
            /study/axes/lr/values=7 | --set /study/axes/lr/values: must be a list of values, or an object of named values, was 7
            /study/axes/lr/values=[[1]] | --set /study/axes/lr/values/0: needs a name; write the values as an object, {"NAME": VALUE, ...}
            /study/axes/lr/values=[0.1, 0.10] | --set /study/axes/lr/values/1: has the name "lr0.1" like a value before it; name the values in an object, {"NAME": VALUE, ...}
            /study/axes/lr/pointr=1 | --set /study/axes/lr/pointr: unknown property; did you mean "pointer"? known: pointer, values
            /study/axes/lr/pointer=1 | --set /study/axes/lr/pointer: must be a JSON pointer such as "/model/attention", was 1
            /study/axes/lr/pointer=/name | --set /study/axes/lr/pointer: "/name" cannot differ between variants; put it outside them
            /study/axes/Lr={"values": []} | --set /study/axes/Lr: an axis' name must match [a-z][a-z0-9-]*
            /study/axes/lr=7 | --set /study/axes/lr: must be an object with values, such as {"pointer": "/training/optimizer/learningRate", "values": [0.001, 0.003]}, was 7
            /study/exclude={"lrr": 0.001} | --set /study/exclude/lrr: must be an axis, was "lrr"; did you mean "lr"? known: attention, lr
            /study/exclude={"lr": 0.002} | --set /study/exclude/lr: must be a value of the axis, was "lr0.002"; did you mean "lr0.001" or "lr0.003"? known: lr0.001, lr0.003
            /study/exclude={"lr": [0.001, 0.003]} | /study/exclude: leaves no combination of the axes
            /study/baseline={"attention": "nonn"} | --set /study/baseline/attention: must be a value of the axis, was "nonn"; did you mean "none"? known: none, eca, wide
            /study/baseline=none | --set /study/baseline: "none" is a value of the axis attention; write {"attention": "none"}
            /study/axes={"lr": null} | --set /study/axes: must name at least one axis; leave it out to train the variants or the file's own model
            /study/exclude={"lr": []} | --set /study/exclude/lr: must hold at least one value
            /study/axes/optimizer={"pointer": "/training/optimizer", "values": [{"type": "adam"}]} | /study/axes: the variants none-lr0.001-adam and none-lr0.003-adam are the same, because an axis replaces what an earlier one sets; put it before that one, or exclude one of the variants
            /study/seeds=3..1 | --set /study/seeds: must be a range from the lower to the higher number with at most 1000000 numbers, was "3..1"
            /study/seeds=three | --set /study/seeds: must be a list, [...], or a range such as "1..5", was "three"
            """)
    void whatIsWrongIsNamed(String set, String message) {
        String reported = reported(set);
        assertEquals(true, reported.contains(message), reported);
    }

    @Test
    void aWrongValueIsReportedOnceForAllVariantsThatHaveIt() {
        String reported = reported("/study/axes/lr/values=[-1]", "/study/axes/attention/values/wide=null");
        assertEquals(
                true,
                reported.contains(
                        ": 1 problem\n  --set /training/optimizer/learningRate (variant none-lr-1 and 1 more): "),
                reported);
    }
}
