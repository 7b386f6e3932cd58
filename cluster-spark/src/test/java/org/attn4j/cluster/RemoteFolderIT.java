package org.attn4j.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study whose folder and data are on a file system that only Hadoop's client reaches. It is one of Hadoop's own that shows
 * a folder of this machine under another scheme, so the program cannot take it for a path.
 */
class RemoteFolderIT {

    private static final int CLASSES = 2;
    private static final int IMAGES = 10;
    private static final int SIZE = 32;

    private static final String STUDY = Studies.of("[1]", 2, 20)
            .replace(
                    "\"type\": \"sample\",\n    \"limit\": 20,\n    \"testLimit\": 20,",
                    "\"type\": \"image-folder\", \"path\": \"data\",");

    @TempDir
    private Path folder;

    @Test
    void resultsAndDataMayBeWhereOnlyHadoopReachesThem() throws Exception {
        Files.writeString(folder.resolve("tiny.json"), STUDY);
        writeImages(folder.resolve("data"));
        Attn4j program = new Attn4j(folder);
        program.run(0, "ablate", "tiny.json", "--out", "local");
        Path store = Files.createDirectory(folder.resolve("store"));
        Files.move(folder.resolve("data"), store.resolve("images"));
        try (SparkProcesses spark = new SparkProcesses(folder)) {
            spark.worker("first", 1);
            String output = program.run(0, arguments(spark, store));
            assertTrue(output.contains("viewfs://test/study is mirrored in results/tiny, without checkpoints"), output);
        }
        Path remote = store.resolve("study");
        Studies.assertSame(folder.resolve("local"), remote);
        Path mirror = folder.resolve("results/tiny");
        assertTrue(Files.exists(mirror.resolve("report/index.html")));
        assertEquals(Studies.record(remote, "eca-s1"), Studies.record(mirror, "eca-s1"));
        assertFalse(Files.exists(mirror.resolve("runs/eca-s1/last.zip")));
    }

    private String[] arguments(SparkProcesses spark, Path store) {
        List<String> all = new ArrayList<>(List.of("ablate", "tiny.json", "--cluster", spark.url()));
        for (String setting : List.of(
                "spark.attn4j.cache=" + folder.resolve("cache"),
                "spark.hadoop.fs.viewfs.mounttable.test.link./study="
                        + store.resolve("study").toUri(),
                "spark.hadoop.fs.viewfs.mounttable.test.link./images="
                        + store.resolve("images").toUri())) {
            all.addAll(List.of("--cluster-set", setting));
        }
        all.addAll(List.of("--cluster-data", "viewfs://test/images", "--out", "viewfs://test/study"));
        return all.toArray(String[]::new);
    }

    /** Classes that differ in colour. */
    private static void writeImages(Path data) throws IOException {
        for (String part : List.of("train", "test")) {
            for (int label = 0; label < CLASSES; label++) {
                Path images = Files.createDirectories(data.resolve(part).resolve("class" + label));
                for (int i = 0; i < IMAGES; i++) {
                    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
                    Graphics2D graphics = image.createGraphics();
                    graphics.setColor(new Color(label * 100 + i, 200 - label * 100, i * 20));
                    graphics.fillRect(0, 0, SIZE, SIZE);
                    graphics.dispose();
                    ImageIO.write(
                            image, "png", images.resolve("image" + i + ".png").toFile());
                }
            }
        }
    }
}
