package org.attn4j.study.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.attn4j.study.config.Fakes.Se;
import org.attn4j.study.grid.Baseline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StudyConfigurationReaderTest {

    private static final String THREE = """
            { "name": "three",
              "dataset": {"type": "sample", "train": [], "test": []},
              "model": {"attention": {"type": "none"}},
              "study": { "seeds": [42, 43], "baseline": "none",
                         "variants": {
                           "none": {},
                           "se": {"/model/attention": {"type": "se", "reduction": 8}},
                           "eca": {"/model/attention": {"type": "eca", "kernel": 5}} } } }
            """;

    @TempDir
    Path folder;

    private final StudyConfigurationReader reader =
            new StudyConfigurationReader(Fakes.registries(), AcceleratorSelection.none());

    private ConfigDocument document(String text, String... sets) throws IOException {
        return ConfigDocument.load(
                Files.writeString(folder.resolve("study.json"), text),
                List.of(sets),
                StudyConfigurationReader.DEFAULTS);
    }

    private StudyConfiguration read(String text, String... sets) throws IOException {
        return reader.read(document(text, sets));
    }

    private String reported(String text, String... sets) throws IOException {
        ConfigDocument document = document(text, sets);
        return assertThrows(ConfigException.class, () -> reader.read(document))
                .getMessage()
                .replace(folder + "/", "");
    }

    @Test
    void variantsReplaceWhatTheirPointersName() throws IOException {
        StudyConfiguration study = read(THREE);

        assertEquals("three", study.name());
        assertEquals(List.of(42L, 43L), study.seeds());
        assertEquals(Baseline.variant("none"), study.baseline());
        assertEquals(List.of("none", "se", "eca"), List.copyOf(study.variants().keySet()));
        assertEquals(
                new Se(8), study.variants().get("se").model().attention().get(0).parameters());
        assertEquals(
                new Eca(5),
                study.variants().get("eca").model().attention().get(0).parameters());
        assertEquals(Isolation.NONE, study.isolation());
        assertEquals(1, study.workers());
    }

    @Test
    void setChangesTheFileAndVariantsComeAfter() throws IOException {
        StudyConfiguration study = read(THREE, "/model/attention={\"type\": \"eca\"}", "/training/epochs=2");

        assertEquals(
                "eca", study.variants().get("none").model().attention().get(0).type());
        assertEquals("se", study.variants().get("se").model().attention().get(0).type());
        assertEquals(2, study.variants().get("eca").training().epochs());
    }

    @Test
    void variantReplacesAndDoesNotMerge() throws IOException {
        StudyConfiguration study = read(
                THREE,
                "/model/attention={\"type\": \"eca\", \"kernel\": 7, \"frozen\": true}",
                "/study/variants/eca/~1model~1attention={\"type\": \"eca\"}");

        assertEquals(
                new Eca(3),
                study.variants().get("eca").model().attention().get(0).parameters());
        assertEquals(
                false, study.variants().get("eca").model().attention().get(0).frozen());
    }

    @Test
    void withoutStudyTheFilesOwnModelIsTheOnlyVariant() throws IOException {
        StudyConfiguration study = read(THREE, "/study=null");

        assertEquals(List.of("model"), List.copyOf(study.variants().keySet()));
        assertEquals(List.of(42L), study.seeds());
        assertEquals(Baseline.variant("model"), study.baseline());
    }

    @Test
    void nullRemovesAVariant() throws IOException {
        assertEquals(
                List.of("none", "eca"),
                List.copyOf(read(THREE, "/study/variants/se=null").variants().keySet()));
    }

    @Test
    void firstVariantIsTheBaselineWhereNoneIsNamed() throws IOException {
        assertEquals(
                Baseline.variant("none"), read(THREE, "/study/baseline=null").baseline());
    }

    @Test
    void theOwnModelIsReadWithoutVariants() throws IOException {
        assertEquals(
                "none",
                reader.read(document(THREE))
                        .ownModel()
                        .orElseThrow()
                        .model()
                        .attention()
                        .get(0)
                        .type());
    }

    @Test
    void storedTreeReadsBackAsTheSameStudy() throws IOException {
        StudyConfiguration study = read(
                THREE,
                "/dataset/path=data.zip",
                "/study/variants/se/~1dataset~1path=other.zip",
                "/study/variants/se/~1training~1mixup=null");
        ConfigDocument stored = ConfigDocument.of(Path.of("elsewhere/study.json"), Json.tree(Json.write(study.tree())));

        assertEquals(study, reader.read(stored));
        assertEquals(
                Map.of("type", "eca", "kernel", 5, "at", Map.of(), "frozen", false),
                ((Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) study.tree().get("study")).get("variants")).get("eca"))
                        .get("/model/attention"));
    }

    @Test
    void severalProblemsInTwoVariantsAreReportedTogether() throws IOException {
        assertEquals(
                """
                study.json: 4 problems
                  7:71 /model/attention/reduction (variant se): must be at least 1, was 0
                  8:70 /model/attention/kernel (variant eca): must be odd and at least 1, was 4
                  8:94 /training/epochs (variant eca): must be a whole number, was 2.5
                  --set /training/batchsize: unknown property; did you mean "batchSize"?""",
                reported(
                        THREE.replace("\"reduction\": 8", "\"reduction\": 0")
                                .replace("\"kernel\": 5}", "\"kernel\": 4}, \"/training/epochs\": 2.5"),
                        "/training/batchsize=64"));
    }

    @Test
    void problemOfWhatVariantsShareIsReportedOnce() throws IOException {
        assertEquals("""
                study.json: 2 problems
                  8:70 /model/attention/kernel (variant eca): must be odd and at least 1, was 4
                  --set /training/epochs: must be at least 1, was 0""", reported(THREE.replace("\"kernel\": 5", "\"kernel\": 4"), "/training/epochs=0"));
    }

    @Test
    void problemThatEveryVariantReplacesIsNone() throws IOException {
        StudyConfiguration study = read(
                THREE, "/model/attention={\"type\": \"unknown\"}", "/study/variants/none=null", "/study/baseline=se");

        assertEquals(List.of("se", "eca"), List.copyOf(study.variants().keySet()));
    }

    @Test
    void problemWithoutStudyNamesNoVariant() throws IOException {
        assertEquals(
                "study.json: 1 problem\n  --set /training/epochs: must be at least 1, was 0",
                reported(THREE, "/study=null", "/training/epochs=0"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void ruleAndValueAreReported(String set, String reported) throws IOException {
        assertEquals("study.json: 1 problem\n  " + reported, reported(THREE, set));
    }

    static List<Arguments> wrong() {
        return List.of(
                Arguments.of(
                        "/study/seeds=[1, 2, 1]", "--set /study/seeds/2: seeds must be distinct, 1 is given twice"),
                Arguments.of("/study/seeds=[]", "--set /study/seeds: must hold at least one seed"),
                Arguments.of("/study/seeds=[1.5]", "--set /study/seeds/0: must be a whole number, was 1.5"),
                Arguments.of(
                        "/study/seeds=42",
                        "--set /study/seeds: must be a list, [...], or a range such as \"1..5\", was 42"),
                Arguments.of(
                        "/study/baseline=non",
                        "--set /study/baseline: must be one of the variants, was \"non\"; did you mean \"none\"?"
                                + " known: none, se, eca"),
                Arguments.of("/study/workers=0", "--set /study/workers: must be at least 1, was 0"),
                Arguments.of("/study/sedes=[1]", "--set /study/sedes: unknown property; did you mean \"seeds\"?"),
                Arguments.of("/study=5", "--set /study: must be an object, {...}, was 5"),
                Arguments.of(
                        "/study/variants/Eca={}",
                        "--set /study/variants/Eca: a variant's name must match [a-z0-9][a-z0-9.-]*"),
                Arguments.of(
                        "/study/variants/model={}",
                        "--set /study/variants/model: \"model\" means the file's own model; choose another name"),
                Arguments.of(
                        "/study/variants/se=5",
                        "--set /study/variants/se: must be an object from pointers to values,"
                                + " such as {\"/model/attention\": {\"type\": \"none\"}}, was 5"),
                Arguments.of(
                        "/study/variants/se={\"model/attention\": 5}",
                        "--set /study/variants/se: a pointer must start with /, was \"model/attention\""),
                Arguments.of(
                        "/study/variants/se={\"/study/seeds\": [1]}",
                        "--set /study/variants/se: \"/study/seeds\" cannot differ between variants; put it outside them"),
                Arguments.of(
                        "/study/variants/se={\"/name\": \"other\"}",
                        "--set /study/variants/se: \"/name\" cannot differ between variants; put it outside them"),
                Arguments.of(
                        "/study/variants/se={\"/dataset/train/3\": {}}",
                        "--set /study/variants/se: /dataset/train has 0 elements; the index must be - to append, was \"3\""),
                Arguments.of(
                        "/study/variants/se={\"/modle/attention\": {}}",
                        "--set /modle (variant se): unknown property; did you mean \"model\"?"));
    }

    @Test
    void noVariantAtAllIsRejected() throws IOException {
        assertTrue(reported(THREE, "/study/variants={}", "/study/baseline=null")
                .endsWith("--set /study/variants: must name at least one variant;"
                        + " leave it out to train the file's own model"));
    }

    @Test
    void variantsOfAnotherTypeAreRejected() throws IOException {
        assertTrue(reported(THREE, "/study/variants=[]", "/study/baseline=null")
                .endsWith("--set /study/variants: must be an object of variants, {...}, was a list"));
    }
}
