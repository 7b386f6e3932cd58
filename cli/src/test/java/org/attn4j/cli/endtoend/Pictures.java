package org.attn4j.cli.endtoend;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A small image folder: two classes, eight images each to train on and four to test. */
final class Pictures {

    private Pictures() {}

    /** Writes the folders train and test. */
    static void write(Path folder) throws IOException {
        writeClasses(folder.resolve("train"), 8);
        writeClasses(folder.resolve("test"), 4);
    }

    private static void writeClasses(Path folder, int each) throws IOException {
        for (String name : new String[] {"ape", "wolf"}) {
            for (int i = 0; i < each; i++) {
                picture(folder.resolve(name).resolve(i + ".png"), i << name.length());
            }
        }
    }

    /** Writes one picture, with a diagonal of this colour. */
    static void picture(Path file, int colour) throws IOException {
        Files.createDirectories(file.getParent());
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            image.setRGB(i, i, colour);
            image.setRGB(i, 0, 0xFFFFFF);
        }
        ImageIO.write(image, "png", file.toFile());
    }
}
