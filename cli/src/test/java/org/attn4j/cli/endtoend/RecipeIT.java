package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.checkpoint.Checkpoint;
import org.attn4j.runfiles.checkpoint.TensorEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counts of the published recipe, as shown by summary and as stored in checkpoints. */
class RecipeIT {

    private static final String RECIPE = Path.of(
                    System.getProperty("attn4j.repository"), "examples", "alexnet-cifar10.json")
            .toAbsolutePath()
            .normalize()
            .toString();

    /** One step on the embedded sample in place of CIFAR-10: ten classes of images too. */
    private static final String ONE_STEP = """
            {
              "extends": ["%s"],
              "dataset": {"type": "sample", "path": null, "limit": 10, "testLimit": 10},
              "training": {"epochs": 1, "batchSize": 10}
            }
            """.formatted(RECIPE);

    @TempDir
    private Path folder;

    /** Source: 7,524,042, 19, 23 and 14,331 by hand from the layers' shapes; products likewise, for 128 pixels. */
    @ParameterizedTest
    @CsvSource({
        "none,      7524042,     0, 96909312,     0",
        "eca-33553, 7524061,    19, 96912144,  2832",
        "eca,       7524065,    23, 96912656,  3344",
        "se,        7538373, 14331, 96922912, 13600"
    })
    void summaryAndCheckpointCountAlike(
            String variant, long parameters, long ofAttention, long multiplyAdds, long multiplyAddsOfAttention)
            throws IOException {
        Program program = new Program(folder);
        var summary = program.run("summary", RECIPE, "--variant", variant, "--json");
        assertEquals(0, summary.exit(), summary.all());
        Map<String, Object> reported = Json.tree(summary.out());
        assertEquals(parameters, number(reported, "parameters"));
        assertEquals(ofAttention, number(reported, "attentionParameters"));
        assertEquals(multiplyAdds, number(reported, "multiplyAdds"));
        assertEquals(multiplyAddsOfAttention, number(reported, "attentionMultiplyAdds"));

        Files.writeString(folder.resolve("step.json"), ONE_STEP);
        var training = program.run("train", "step.json", "--variant", variant, "--out", "out");
        assertEquals(0, training.exit(), training.all());
        Checkpoint last = Checkpoint.open(folder.resolve("out/runs/" + variant + "-s42/last.zip"));
        assertEquals(parameters, trained(last, ""));
        assertEquals(ofAttention, trained(last, "attention/"));
    }

    private static long number(Map<String, Object> tree, String name) {
        return ((Number) tree.get(name)).longValue();
    }

    private static long trained(Checkpoint checkpoint, String prefix) {
        return checkpoint.header().tensors().stream()
                .filter(tensor -> tensor.trained() && tensor.name().startsWith(prefix))
                .mapToLong(TensorEntry::length)
                .sum();
    }

    @Test
    void oneModuleAloneIsSummarised() {
        var summary = new Program(folder)
                .run("summary", "--attention", "{\"type\":\"eca\",\"kernel\":3}", "--input", "64,224,224", "--json");
        assertEquals(0, summary.exit(), summary.all());
        Map<String, Object> reported = Json.tree(summary.out());
        assertEquals(3, number(reported, "parameters"));
        assertEquals(3, number(reported, "kernel"));
        assertEquals(192, number(reported, "multiplyAdds"));
    }
}
