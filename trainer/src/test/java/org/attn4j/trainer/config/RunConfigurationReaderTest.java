package org.attn4j.trainer.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.attn4j.config.binding.TypedObject;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.json.Json;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.trainer.config.Fakes.Data;
import org.attn4j.trainer.config.Fakes.Gate;
import org.attn4j.trainer.config.Fakes.Net;
import org.attn4j.trainer.config.Fakes.Resize;
import org.attn4j.trainer.optimizer.AdamParameters;
import org.attn4j.trainer.optimizer.DecayedTensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunConfigurationReaderTest {

    private static final String SMALLEST = """
            { "name": "small",
              "dataset": {"type": "sample", "train": [{"type": "resize", "size": 64}], "test": [{"type": "resize", "size": 64}]},
              "model": {"attention": {"type": "eca"}} }
            """;

    @TempDir
    Path folder;

    private final RunConfigurationReader reader =
            new RunConfigurationReader(Fakes.registries(), AcceleratorSelection.none());

    private ConfigDocument document(String text, String... sets) throws IOException {
        return ConfigDocument.load(
                Files.writeString(folder.resolve("run.json"), text), List.of(sets), RunConfigurationReader.DEFAULTS);
    }

    private RunConfiguration read(String text, String... sets) throws IOException {
        return reader.read(document(text, sets), Purpose.TRAINING);
    }

    private String problems(Purpose purpose, String... sets) throws IOException {
        ConfigDocument document = document(SMALLEST, sets);
        return assertThrows(ConfigException.class, () -> reader.read(document, purpose))
                .getMessage()
                .replace(folder + "/", "");
    }

    @Test
    void omittedValuesAreTheRecipes() throws IOException {
        RunConfiguration run = read(SMALLEST);

        assertEquals("small", run.name());
        assertEquals(
                new DatasetSection(
                        new TypedObject<>("sample", new Data("", true)),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        0,
                        List.of(new Resize(64)),
                        List.of(new Resize(64))),
                run.dataset());
        assertEquals(
                new ModelSection(
                        new BackboneSection(
                                new TypedObject<>("alexnet", new Net()), OptionalInt.empty(), OptionalInt.empty()),
                        List.of(new AttentionEntry("eca", new Gate(3), List.of(), Optional.empty(), Map.of(), false))),
                run.model());
        assertEquals(50, run.training().epochs());
        assertEquals(128, run.training().batchSize());
        assertEquals(
                new AdamParameters(0.001, 0.00001, 0.9, 0.999, 1e-8),
                run.training().optimizer());
        assertEquals(InitScheme.PADDLE, run.training().init());
        assertEquals(0, run.training().mixup());
        assertEquals(Optional.empty(), run.training().decayed());
        assertEquals(OptionalDouble.empty(), run.training().ema());
        assertEquals("auto", run.device());
        assertEquals(Kernels.AUTO, run.kernels());
        assertEquals(Precision.FLOAT32, run.precision());
    }

    @Test
    void averageAndDecayAreReadAndReachTheRecipe() throws IOException {
        TrainingSection training = read(SMALLEST, "/training={\"decayed\": \"weights\", \"ema\": 0.99}")
                .training();
        assertEquals(Optional.of(DecayedTensors.WEIGHTS), training.decayed());
        assertEquals(OptionalDouble.of(0.99), training.ema());
        assertEquals(DecayedTensors.WEIGHTS, training.recipe().decayed());
        assertEquals(OptionalDouble.of(0.99), training.recipe().ema());
        assertEquals(DecayedTensors.ALL, read(SMALLEST).training().recipe().decayed());
    }

    @Test
    void effectiveTreeIsCompleteAndInOrder() throws IOException {
        assertEquals("""
                {
                  "name": "small",
                  "dataset": {
                    "type": "sample",
                    "path": "",
                    "known": true,
                    "validation": 0.0,
                    "train": [ {
                      "type": "resize",
                      "size": 64
                    } ],
                    "test": [ {
                      "type": "resize",
                      "size": 64
                    } ]
                  },
                  "model": {
                    "backbone": {
                      "type": "alexnet"
                    },
                    "attention": {
                      "type": "eca",
                      "kernel": 3,
                      "at": {},
                      "frozen": false
                    }
                  },
                  "training": {
                    "epochs": 50,
                    "batchSize": 128,
                    "optimizer": {
                      "type": "adam",
                      "learningRate": 0.001,
                      "weightDecay": 1.0E-5,
                      "beta1": 0.9,
                      "beta2": 0.999,
                      "epsilon": 1.0E-8
                    },
                    "schedule": {
                      "type": "cosine"
                    },
                    "loss": {
                      "type": "cross-entropy",
                      "labelSmoothing": 0.1
                    },
                    "init": "paddle",
                    "mixup": 0.0
                  },
                  "device": "auto",
                  "kernels": "auto",
                  "precision": "float32"
                }
                """, Json.write(read(SMALLEST).tree()));
    }

    @Test
    void aKeyInsideADefaultedObjectIsSetInTheDefault() throws IOException {
        RunConfiguration run = read(SMALLEST, "/training/optimizer/learningRate=0.01", "/model/backbone/imageSize=64");

        assertEquals(
                new AdamParameters(0.01, 0.00001, 0.9, 0.999, 1e-8),
                run.training().optimizer());
        assertEquals("alexnet", run.model().backbone().type());
        assertEquals(OptionalInt.of(64), run.model().backbone().imageSize());
    }

    @Test
    void anObjectInTheFileWithoutATypeIsStillAProblem() throws IOException {
        assertEquals(
                "run.json: 1 problem\n  --set /training/optimizer/type: is missing; known: adam, sgd",
                problems(Purpose.TRAINING, "/training={\"optimizer\": {\"learningRate\": 0.01}}"));
    }

    @Test
    void storedTreeReadsBackAsTheSameRun() throws IOException {
        RunConfiguration run =
                read(SMALLEST, "/dataset/path=data.zip", "/model/attention/at={\"conv2\": {\"kernel\": 5}}");
        ConfigDocument stored = ConfigDocument.of(Path.of("elsewhere/run.json"), Json.tree(Json.write(run.tree())));

        assertEquals(run, reader.read(stored, Purpose.TRAINING));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void ruleAndValueAreReported(String set, String expected) throws IOException {
        assertEquals("run.json: 1 problem\n  " + expected, problems(Purpose.TRAINING, set));
    }

    static List<Arguments> wrong() {
        return List.of(
                Arguments.of("/name=Small one", "--set /name: must match [a-z0-9][a-z0-9-]*, was \"Small one\""),
                Arguments.of(
                        "/name=null", "1:1 /name: is missing and has no default: name of the study and of its folder"),
                Arguments.of("/trainign=1", "--set /trainign: unknown property; did you mean \"training\"?"),
                Arguments.of("/device=tpu", "--set /device: must be auto, cpu, gpu or gpu:N, was \"tpu\""),
                Arguments.of(
                        "/kernels=onednn", "--set /kernels: this build has no oneDNN kernels; use auto or reference"),
                Arguments.of(
                        "/precision=bfloat16",
                        "--set /precision: bfloat16 is not available: this build has no oneDNN kernels; use float32"),
                Arguments.of(
                        "/precision=float16",
                        "--set /precision: must be \"float32\" or \"bfloat16\", was \"float16\"; did you mean \"bfloat16\"?"),
                Arguments.of("/training/ema=0", "--set /training/ema: must be above 0 and below 1, was 0"),
                Arguments.of("/training/ema=1", "--set /training/ema: must be above 0 and below 1, was 1"),
                Arguments.of(
                        "/training/decayed=weight",
                        "--set /training/decayed: must be \"all\" or \"weights\", was \"weight\";"
                                + " did you mean \"weights\"?"),
                Arguments.of("/training/mixup=-1", "--set /training/mixup: must be at least 0, was -1"),
                Arguments.of("/training/epochs=0", "--set /training/epochs: must be at least 1, was 0"),
                Arguments.of(
                        "/training/optimizer={\"type\": \"adams\"}",
                        "--set /training/optimizer/type: unknown optimizer \"adams\"; did you mean \"adam\"? known: adam, sgd"),
                Arguments.of(
                        "/training/optimizer/lerningRate=1",
                        "--set /training/optimizer/lerningRate: unknown property; did you mean \"learningRate\"?"),
                Arguments.of(
                        "/dataset/validation=1", "--set /dataset/validation: must be at least 0 and below 1, was 1"),
                Arguments.of("/dataset/limit=0", "--set /dataset/limit: must be at least 1, was 0"),
                Arguments.of(
                        "/dataset/test/0/size=32",
                        "2:84 /dataset/test: produces images of 32 pixels per side, but /dataset/train of 64;"
                                + " both must produce the same size"),
                Arguments.of("/dataset/test/0/size=13", "2:85 /dataset/test/0: 13 is unlucky"),
                Arguments.of(
                        "/model/backbone={\"type\": \"alexnet\", \"imageSize\": 32}",
                        "--set /model/backbone/imageSize: must be 64, the size that /dataset/test produces, was 32"),
                Arguments.of(
                        "/model/backbone={\"type\": \"alexnet\", \"classes\": 7}",
                        "--set /model/backbone/classes: must be 10, the dataset's number of classes, was 7"),
                Arguments.of(
                        "/model/attention/at={\"conv9\": {\"kernel\": 5}}",
                        "--set /model/attention/at/conv9: \"conv9\" matches no site;"
                                + " did you mean \"conv1\" or \"conv2\"? known: conv1, conv2"),
                Arguments.of(
                        "/model/attention={\"type\": \"eca\", \"kernel\": 17}",
                        "--set /model/attention/kernel: must be at most the channels, was 17"
                                + " (site conv1: 16 channels, 4 x 4)"),
                Arguments.of(
                        "/model/attention=[{\"type\": \"se\"}, {\"type\": \"eca\", \"sites\": [\"conv1\", \"pool\"]}]",
                        "--set /model/attention/1/sites/1: \"pool\" matches no site; known: conv1, conv2"),
                Arguments.of(
                        "/model/attention/position=output",
                        "--set /model/attention/position: no chosen site has the position \"output\";"
                                + " known: before-activation"));
    }

    @Test
    void imagesTooSmallForTheBackboneAreReportedAtTheTransforms() throws IOException {
        assertEquals(
                "run.json: 1 problem\n  2:84 /dataset/test: alexnet needs images of at least 8 pixels a side, was 7",
                problems(Purpose.TRAINING, "/dataset/test/0/size=7", "/dataset/train/0/size=7"));
    }

    @Test
    void givenSizeThatIsTooSmallIsReportedAtTheBackbone() throws IOException {
        assertEquals(
                "run.json: 1 problem\n"
                        + "  --set /model/backbone/imageSize: alexnet needs images of at least 8 pixels a side, was 7",
                problems(Purpose.NETWORK, "/model/backbone={\"type\": \"alexnet\", \"imageSize\": 7}"));
    }

    @Test
    void givenSizesTakePrecedenceWhenOnlyTheNetworkIsInspected() throws IOException {
        ConfigDocument document =
                document(SMALLEST, "/model/backbone={\"type\": \"alexnet\", \"imageSize\": 32, \"classes\": 7}");
        ModelSection model = reader.read(document, Purpose.NETWORK).model();

        assertEquals(OptionalInt.of(32), model.backbone().imageSize());
        assertEquals(OptionalInt.of(7), model.backbone().classes());
    }

    @Test
    void sizeOfUntransformedImagesIsTheDatasets() throws IOException {
        RunConfiguration run = read(SMALLEST, "/dataset/test=[]", "/dataset/train=[]");

        assertEquals(OptionalInt.of(32), ImageSizes.of(run.dataset(), run.model()));
    }

    @Test
    void unknownSizesAreCheckedOnlyWithTheData() throws IOException {
        RunConfiguration run = read(SMALLEST, "/dataset/test=[]", "/dataset/train=[]", "/dataset/known=false");

        assertEquals(OptionalInt.empty(), ImageSizes.of(run.dataset(), run.model()));
    }

    @Test
    void sitesAreCheckedEvenIfTheDatasetHasProblems() throws IOException {
        assertEquals(
                """
                run.json: 2 problems
                  --set /dataset/type: unknown dataset "samples"; did you mean "sample"? known: sample
                  --set /model/attention/at/conv9: "conv9" matches no site; did you mean "conv1" or "conv2"? \
                known: conv1, conv2""",
                problems(
                        Purpose.TRAINING, "/dataset/type=samples", "/model/attention/at={\"conv9\": {\"kernel\": 5}}"));
    }

    @Test
    void modulesThatDependOnShapesAreCheckedOnlyWithTheSize() throws IOException {
        String[] unknownSize = {"/dataset/test=[]", "/dataset/train=[]", "/dataset/known=false"};

        assertEquals(
                new Gate(17),
                read(SMALLEST, unknownSize[0], unknownSize[1], unknownSize[2], "/model/attention/kernel=17")
                        .model()
                        .attention()
                        .get(0)
                        .parameters());
    }

    @Test
    void cpuBuildComputesOnTheCpuOnly() throws IOException {
        for (String device : List.of("auto", "cpu")) {
            assertEquals(device, read(SMALLEST, "/device=" + device).device());
        }
        for (String device : List.of("gpu", "gpu:0", "gpu:13")) {
            assertEquals(
                    "run.json: 1 problem\n  --set /device: \"" + device + "\" needs the CUDA build, and this is the CPU"
                            + " build; start it with ./attn4j --cuda, or use auto or cpu",
                    problems(Purpose.TRAINING, "/device=" + device));
        }
    }

    @Test
    void omittedTransformsAreTheRecipes() {
        assertEquals(
                "{chain=[{type=resize, size=130},"
                        + " {type=color-jitter, brightness=0.2, contrast=0.2, saturation=0.2},"
                        + " {type=random-resized-crop, size=128, scale=[0.6, 1.0]},"
                        + " {type=random-horizontal-flip, p=0.5}, {type=random-rotation, degrees=20},"
                        + " {type=normalize, mean=[0.485, 0.456, 0.406], std=[0.229, 0.224, 0.225]}]}",
                Json.tree("{\"chain\": " + DatasetSection.RECIPE_TRAIN + "}").toString());
        assertEquals(
                "{chain=[{type=resize, size=128},"
                        + " {type=normalize, mean=[0.485, 0.456, 0.406], std=[0.229, 0.224, 0.225]}]}",
                Json.tree("{\"chain\": " + DatasetSection.RECIPE_TEST + "}").toString());
    }

    @Test
    void invalidSectionDoesNotHideTheNext() throws IOException {
        assertEquals(
                """
                run.json: 4 problems
                  --set /dataset/limit: must be at least 1, was 0
                  --set /model/attention/kernel: must be odd and at least 1, was 4
                  --set /training/epochs: must be a whole number, was "many"
                  --set /precision: bfloat16 is not available: this build has no oneDNN kernels; use float32""",
                problems(
                        Purpose.TRAINING,
                        "/precision=bfloat16",
                        "/training/epochs=many",
                        "/model/attention/kernel=4",
                        "/dataset/limit=0"));
    }
}
