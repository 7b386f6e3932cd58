package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.attn4j.cli.Sample;
import org.attn4j.cli.SourceJar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A third party's transform among the program's own: verified, seen on the sheet, trained with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransformPluginIT {

    /** Between a resize and a flip of the program's own. Exponents from 3 on make every grey darker. */
    private static final String DARK = Sample.STUDY.replace(
            "{\"type\": \"resize\", \"size\": 64}, {\"type\": \"random-horizontal-flip\"}",
            "{\"type\": \"resize\", \"size\": 64}, {\"type\": \"gamma\", \"low\": 3, \"high\": 4},"
                    + " {\"type\": \"random-horizontal-flip\"}");

    private Path folder;
    private Program program;

    @BeforeAll
    void makeTheJar(@TempDir Path shared) throws IOException {
        folder = shared;
        program = new Program(folder);
        var made = program.run("plugins", "new", "gamma", "--kind", "transform");
        assertEquals(0, made.exit(), made.all());
        new SourceJar()
                .source("Gamma.java", text("Gamma.java"))
                .source("GammaPlugin.java", text("GammaPlugin.java"))
                .service("org.attn4j.core.Plugin", "org.example.GammaPlugin")
                .make(folder.resolve("plugins"), "gamma.jar");
        Files.writeString(folder.resolve("plain.json"), Sample.STUDY);
        Files.writeString(folder.resolve("dark.json"), DARK);
    }

    private String text(String file) throws IOException {
        return Files.readString(
                folder.resolve("gamma/src/main/java/org/example").resolve(file));
    }

    @Test
    void itKeepsTheContract() {
        var verified = program.run("plugins", "verify", "plugins/gamma.jar", "--parameters", "{\"high\": 3}");
        assertEquals(0, verified.exit(), verified.all());
        assertTrue(
                verified.out().contains("ok      results depend only on the draw, gamma {\"high\": 3}\n"),
                verified.all());
        assertFalse(verified.out().contains("FAILED"), verified.all());
    }

    @Test
    void itsEffectIsSeenOnTheSheetAndInWhatIsTrained() throws IOException {
        double plain = brightness("plain");
        double dark = brightness("dark");
        assertTrue(dark < plain - 10, "dark " + dark + ", plain " + plain);

        String first = metrics("dark", "first");
        assertEquals(first, metrics("dark", "again"));
        assertNotEquals(metrics("plain", "plain"), first);

        var evaluation = program.run("evaluate", "first/runs/none-s1");
        assertEquals(0, evaluation.exit(), evaluation.all());
    }

    @Test
    void aWrongPlaceIsReportedWithItsPointer() throws IOException {
        Files.writeString(
                folder.resolve("wrong.json"),
                DARK.replace("{\"type\": \"gamma\"", "{\"type\": \"random-erasing\"}, {\"type\": \"gamma\""));
        var planned = program.run("plan", "wrong.json");
        assertEquals(2, planned.exit(), planned.all());
        assertTrue(
                planned.err()
                        .contains("/dataset/train/2: must come before number 2 of 4 (RandomErasingParameters), which"
                                + " changes the final values"),
                planned.all());
    }

    /** The mean level of the sample sheet, 0..255. */
    private double brightness(String configuration) throws IOException {
        var data = program.run("data", configuration + ".json", "--sheet", configuration + ".png");
        assertEquals(0, data.exit(), data.all());
        BufferedImage sheet =
                ImageIO.read(folder.resolve(configuration + ".png").toFile());
        return IntStream.of(sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth()))
                .map(rgb -> rgb & 0xFF)
                .average()
                .orElseThrow();
    }

    /** What one epoch gave. */
    private String metrics(String configuration, String out) throws IOException {
        var training = program.run(
                "train", configuration + ".json", "--variant", "none", "--out", out, "--set", "/training/epochs=1");
        assertEquals(0, training.exit(), training.all());
        return Files.readString(folder.resolve(out).resolve("runs/none-s1/metrics.csv"));
    }
}
