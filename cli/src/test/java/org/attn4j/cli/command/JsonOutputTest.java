package org.attn4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attn4j.cli.Application;
import org.attn4j.cli.Recorder;
import org.attn4j.cli.Sample;
import org.attn4j.config.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes that {@code --json} prints: keys, their order, and which are left out. */
class JsonOutputTest {

    private static final Path RUN = Path.of("src/test/resources/org/attn4j/cli/saved/version-0.1.0/runs/se-s1");

    @TempDir
    private Path folder;

    private final Recorder recorder = Recorder.pipe();

    private String printed(String... arguments) {
        assertEquals(0, new Application(recorder.console()).run(arguments), recorder.notes());
        return recorder.results();
    }

    @Test
    void aNetworksSummaryIsAsKept() throws IOException {
        Path file = Sample.write(folder, Sample.STUDY);
        assertEquals(kept("summary.json"), printed("summary", file.toString(), "--variant", "eca", "--json"));
    }

    @Test
    void aModulesSummaryHasWhatTheModuleSaysAmongItsMembers() {
        assertEquals(
                """
                {
                  "attention": "eca",
                  "parameters": 5,
                  "multiplyAdds": 320,
                  "weights": {
                    "weight": [ 5 ]
                  },
                  "kernel": 5
                }
                """,
                printed(
                        "summary",
                        "--attention",
                        "{\"type\": \"eca\", \"kernel\": 5}",
                        "--input",
                        "64,56,56",
                        "--json"));
    }

    @Test
    void whatTheDataIsIsAsKept() throws IOException {
        Path file = Sample.write(folder, Sample.STUDY);
        Path sheet = folder.resolve("sheet.png");
        String text = printed("data", file.toString(), "--sheet", sheet.toString(), "--json");
        assertEquals(
                kept("data.json"),
                text.replace(sheet.toString(), "SHEET")
                        .replaceAll("\"threads\": \\d+", "\"threads\": 0")
                        .replaceAll("\"trainImagesPerSecond\": [0-9.E]+", "\"trainImagesPerSecond\": 0.0"));
    }

    @Test
    void theSameFactsOfTheDataAreALineEachForPeople() {
        Path file = Sample.write(folder, Sample.STUDY);
        String text = printed(
                "data", file.toString(), "--sheet", folder.resolve("sheet.png").toString());
        assertEquals("""
                dataset               sample
                classes               [t-shirt, trouser, pullover, dress, coat, sandal, shirt, sneaker, bag, ankle-boot]
                trainImages           40
                validationImages      0
                testImages            20
                imageSize             64
                """, text.substring(0, text.indexOf("fingerprint")));
        assertTrue(text.matches("(?s).*\ntrainImagesPerSecond  [0-9,]+\nsheet                 .*"), text);
    }

    @Test
    void aPredictionHasTheProbabilityOfEachClass() throws IOException {
        Path image = folder.resolve("image.png");
        try (InputStream png = JsonOutputTest.class.getResourceAsStream("image.png")) {
            Files.copy(Objects.requireNonNull(png), image);
        }
        String text = printed("predict", RUN.toString(), image.toString(), "--weights", "last", "--json");
        Map<String, Object> found =
                Json.tree(text.strip().replaceFirst("^\\[ ", "").replaceFirst(" ]$", ""));
        assertEquals(
                List.of("image", "prediction", "probability", "probabilities"), new ArrayList<>(found.keySet()), text);
        Map<?, ?> probabilities = (Map<?, ?>) found.get("probabilities");
        assertEquals(found.get("probability"), probabilities.get(found.get("prediction")));
        assertEquals(
                List.of("t-shirt", "trouser"),
                probabilities.keySet().stream().limit(2).toList());
    }

    private static String kept(String name) throws IOException {
        try (InputStream in = JsonOutputTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
